/// Finds where in its file a finding stands, when all of them are known. Each file is read once.
package struct PlaceFinder {
  package struct Place: Equatable {
    /// `path:line:column`, as far as they are known.
    package let name: String
    /// 1-based; 0 where the finding is about the whole file or folder.
    package let line: Int
    /// In characters, 1-based.
    package let column: Int
    /// The line itself; `nil` where the finding is about the whole file.
    package let text: String?
    /// How many characters it is about.
    package let width: Int
  }

  private let content: String
  private var path = ""
  private var bytes: [UInt8] = []
  private var lines: [Range<Int>] = []

  package init(content: String) { self.content = content }
}

extension PlaceFinder {
  package mutating func place(of finding: Finding) -> Place {
    let file = finding.path.isEmpty ? content : finding.path
    guard finding.line > 0, let (number, words) = find(finding) else {
      return Place(name: file, line: 0, column: 0, text: nil, width: 0)
    }
    let line = lines[number - 1]
    let before = String(decoding: bytes[line.lowerBound..<words.lowerBound], as: UTF8.self)
    let about = String(decoding: bytes[words], as: UTF8.self)
    let after = String(decoding: bytes[words.upperBound..<line.upperBound], as: UTF8.self)
    let column = before.count + 1
    return Place(
      name: "\(file):\(number):\(column)", line: number, column: column,
      text: before + about + after, width: max(1, about.count))
  }

  /// The findings with the lines and columns at which their words stand, in the order of their places.
  package mutating func sorted(_ findings: [Finding]) -> [Finding] {
    findings.sorted().map { finding in
      let place = place(of: finding)
      return finding.standing(line: place.line, column: place.column)
    }.sorted()
  }

  /// The line, and what in it the finding is about: its words, in the line that it names or one below,
  /// since a block's line is where the block begins; else the whole line.
  private mutating func find(_ finding: Finding) -> (line: Int, words: Range<Int>)? {
    if path != finding.path { open(finding.path) }
    guard lines.indices.contains(finding.line - 1) else { return nil }
    if let words = finding.words, !words.isEmpty {
      let words = Array(words.utf8)
      for number in finding.line..<min(finding.line + 200, lines.count + 1) {
        if let start = first(words, in: lines[number - 1]) {
          return (number, start..<start + words.count)
        }
      }
    }
    var range = lines[finding.line - 1]
    while let first = bytes[range].first, first == 0x20 || first == 0x09 {
      range = range.dropFirst()
    }
    while let last = bytes[range].last, last == 0x20 || last == 0x09 { range = range.dropLast() }
    return (finding.line, range)
  }

  private mutating func open(_ path: String) {
    self.path = path
    bytes = (try? Disk.read(content + "/" + path)) ?? []
    lines = Lines(bytes).map { bytes[$0].last == 0x0D ? $0.dropLast() : $0 }
  }

  private func first(_ words: [UInt8], in line: Range<Int>) -> Int? {
    guard words.count <= line.count else { return nil }
    return (line.lowerBound...line.upperBound - words.count).first { start in
      bytes[start] == words[0] && bytes[start..<start + words.count].elementsEqual(words)
    }
  }
}
