extension Fault {
  /// A name that is not among those that the collection uses, with the nearest one that is. Without a
  /// line it stands somewhere in the front matter.
  static func unknown(
    _ kind: String, _ name: String, among known: [String], path: String? = nil, line: Int = 2
  ) -> Fault {
    let nearest = nearest(to: name, among: known)
    let list = known.prefix(8).joined(separator: ", ") + (known.count > 8 ? " …" : "")
    return Fault(
      path: path, line: line, words: name, message: "unknown \(kind) `\(name)`",
      remedy: nearest.map { "did you mean `\($0)`?" } ?? "the collection knows: \(list)")
  }
}

extension Finding {
  /// The same, seen while a file is read.
  static func unknown(
    _ rule: Rule, _ kind: String, _ name: String, among known: [String], path: String, line: Int
  ) -> Finding {
    Finding(rule, .unknown(kind, name, among: known, line: line), in: path)
  }

  /// A file whose whole shape is another than the format's.
  static func shape(_ path: String, _ expected: String) -> Finding {
    Finding(
      .badValue, path, line: 1, "this file should hold \(expected)",
      remedy: "docs/content.md shows the shape of each file")
  }

  /// A key with a value of another kind than its own.
  static func value(_ entry: FrontMatter.Entry, in path: String, _ expected: String) -> Finding {
    Finding(
      .badValue, path, line: entry.line, words: entry.key, "`\(entry.key)` should be \(expected)",
      remedy: "write `\(entry.key): …` with \(expected)")
  }
}

/// The name that is fewest edits away, when they are few enough to be a slip of the hand.
package func nearest(to name: String, among known: [String]) -> String? {
  let limit = max(1, name.count / 3)
  return known.map { ($0, edits(from: name.lowercased(), to: $0.lowercased())) }
    .filter { $0.1 <= limit }.min { $0.1 < $1.1 }?.0
}

/// Levenshtein's distance, in characters.
func edits(from one: String, to other: String) -> Int {
  let other = Array(other)
  var row = Array(0...other.count)
  for (i, character) in one.enumerated() {
    var diagonal = row[0]
    row[0] = i + 1
    for j in other.indices {
      let substituted = diagonal + (character == other[j] ? 0 : 1)
      diagonal = row[j + 1]
      row[j + 1] = min(substituted, row[j] + 1, diagonal + 1)
    }
  }
  return row[other.count]
}
