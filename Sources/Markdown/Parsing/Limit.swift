/// How far the parser goes. No text that a person writes comes near; without limits, a text made for
/// it could keep libcmark, or us, busy for minutes.
enum Limit {
  /// Positions in a text and numbers of nodes are kept in 32 bits.
  static let bytes = 64 << 20
  /// A table that is followed by other blocks without an empty line may leave more to be found in a
  /// further pass: how many passes, and how many bytes in all of them.
  static let passes = 500
  static let passedBytes = 4 << 20
  /// Short rows are filled up to their table's header, which could make much of little.
  static let missingCells = 1 << 19
  /// How many pairs libcmark may look at, where it looks at every open list for each empty line, and
  /// at every open `![` for each link. The first costs more.
  static let listPairs = 50_000_000
  static let picturePairs = 400_000_000

  /// Refuses a text on which libcmark would take quadratic time.
  static func check(
    _ source: UnsafeBufferPointer<UInt8>, firstLine: Int
  ) throws(ParsingRefusal) {
    guard source.count <= bytes else {
      throw ParsingRefusal(line: firstLine, reason: "more than \(bytes >> 20) MB")
    }
    // Below this, no pair of counts comes near the limit.
    guard source.count > 8192 else { return }
    let lines = SourceLines(source)
    var depth = 0, start = 1, pictures = 0, links = 0
    for line in 1..<lines.count + 1 {
      let text = lines[line]
      let markers = listDepth(text)
      depth = max(depth, markers)
      if depth * lines.count > listPairs, markers == depth {
        throw ParsingRefusal(
          line: line + firstLine - 1, reason: "\(depth) lists in one another, in so long a text")
      }
      if text.allSatisfy({ $0.isBlank }) {
        (start, pictures, links) = (line + 1, 0, 0)
        continue
      }
      for index in text.indices.dropLast() {
        if text[index] == UInt8(ascii: "!"), text[index + 1] == UInt8(ascii: "[") { pictures += 1 }
        if text[index] == UInt8(ascii: "]") { links += 1 }
      }
      if pictures * links > picturePairs {
        throw ParsingRefusal(
          line: start + firstLine - 1,
          reason: "\(pictures) pictures and \(links) links in one paragraph")
      }
    }
  }

  /// How many lists could begin on a line: markers with blanks between.
  private static func listDepth(_ line: UnsafeBufferPointer<UInt8>) -> Int {
    var depth = 0, index = 0
    while index + 1 < line.count {
      let isMarker = "-+*".utf8.contains(line[index]) && line[index + 1].isBlank
      let isNumber = line[index].isDigit && ".)".utf8.contains(line[index + 1])
      guard isMarker || isNumber || line[index].isBlank || line[index] == UInt8(ascii: ">") else {
        break
      }
      if isMarker || isNumber { depth += 1 }
      index += isMarker || isNumber ? 2 : 1
    }
    return depth
  }
}
