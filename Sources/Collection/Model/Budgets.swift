/// Limits that a collection sets itself, under `budgets` in `site.yml`.
package struct Budgets: Sendable, Equatable {
  package struct Limit: Sendable, Equatable {
    package let value: Int
    /// The line of `site.yml` that sets it.
    package let line: Int
  }

  /// Bytes of one page's HTML.
  package var page: Limit?
  /// Bytes of the search index, all its files together.
  package var index: Limit?
  /// How many files the site has.
  package var files: Limit?

  package static let keys = ["page", "index", "files"]

  package var isEmpty: Bool { page == nil && index == nil && files == nil }
}

extension Budgets {
  /// A number of bytes, or with a unit of a thousand or a million.
  ///
  ///     Budgets.bytes("40 KB")    // 40000
  ///     Budgets.bytes("1.5 MB")   // 1500000
  package static func bytes(_ text: String) -> Int? {
    let units = [("KB", 1000), ("MB", 1_000_000), ("B", 1), ("", 1)]
    guard let (unit, factor) = units.first(where: { text.uppercased().hasSuffix($0.0) }),
      let number = Double(String(text.dropLast(unit.count).trimmingBlanks)),
      number > 0, number * Double(factor) < 1e15
    else { return nil }
    return Int(number * Double(factor))
  }
}
