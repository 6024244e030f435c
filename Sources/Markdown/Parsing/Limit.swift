/// How far the parser goes. No text that a person writes comes near.
enum Limit {
  /// A table that ends without an empty line may leave another to be found in the next pass.
  static let passes = 32
  /// Short rows are filled up to their table's header, which could make much of little.
  static let missingCells = 1 << 19
}
