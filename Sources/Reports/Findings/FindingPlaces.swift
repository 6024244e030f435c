package import Collection

/// Findings with the places that other programs know them by: a path from the working folder, and
/// columns in Unicode's code points.
package struct FindingPlaces {
  private var finder: PlaceFinder
  private let content: String
  package let strict: Bool

  package init(content: String, workingFolder: String, strict: Bool) {
    finder = PlaceFinder(content: content)
    self.strict = strict
    var content = content
    if content.hasPrefix(workingFolder + "/") {
      content.removeFirst(workingFolder.count + 1)
    } else if content == workingFolder {
      content = "."
    }
    while content.hasPrefix("./") { content.removeFirst(2) }
    while content.hasSuffix("/"), content != "/" { content.removeLast() }
    self.content = content
  }

  package struct Place: Equatable {
    /// From the working folder: `Content/AI_Engineer/Q1_Topic.md`.
    package let path: String
    /// `nil` where the finding is about a whole file or folder.
    package let region: Region?
  }

  /// 1-based; `endColumn` is the one after the last.
  package struct Region: Equatable {
    package let line: Int
    package let column: Int
    package let endColumn: Int
  }

  package mutating func place(of finding: Finding) -> Place {
    let path =
      finding.path.isEmpty
      ? content : content == "." ? finding.path : "\(content)/\(finding.path)"
    let place = finder.place(of: finding)
    guard place.line > 0, let text = place.text else { return Place(path: path, region: nil) }
    let start = text.prefix(place.column - 1).unicodeScalars.count + 1
    let width = text.dropFirst(place.column - 1).prefix(place.width).unicodeScalars.count
    return Place(
      path: path,
      region: Region(line: place.line, column: start, endColumn: start + max(1, width)))
  }

  package func severity(of finding: Finding) -> Severity { finding.rule.severity(strict: strict) }
}
