/// Finds where in its line a finding stands, when it is shown. Each file is read once.
package struct SourceLines {
  package struct Place: Equatable {
    /// `path:line:column`, as far as they are known.
    package let name: String
    package let line: Int
    /// In characters, 1-based.
    package let column: Int
    /// The line itself; `nil` where the finding is about the whole file.
    package let text: String?
    /// Blanks, and tabs where the line has tabs, up to the caret.
    package let indent: String
    /// How many characters it is about.
    package let width: Int
  }

  private let content: String
  private var path = ""
  private var lines: [String] = []

  package init(content: String) { self.content = content }

  package mutating func place(of finding: Finding) -> Place {
    let file = finding.path.isEmpty ? content : finding.path
    guard finding.line > 0, let (number, line) = line(of: finding) else {
      return Place(name: file, line: 0, column: 0, text: nil, indent: "", width: 0)
    }
    let words = finding.words.flatMap { words in
      line.firstRange(ofText: words).map { ($0, words.count) }
    }
    let start = words?.0 ?? line.firstIndex { !$0.isWhitespace } ?? line.startIndex
    let column = line.distance(from: line.startIndex, to: start) + 1
    let width = words?.1 ?? line[start...].trimmingBlanks.count
    return Place(
      name: "\(file):\(number):\(column)", line: number, column: column, text: line,
      indent: String(line[..<start].map { $0 == "\t" ? "\t" : " " }), width: max(1, width))
  }

  /// The line that the finding names, or one below it that holds the words: a block's line is where
  /// the block begins.
  private mutating func line(of finding: Finding) -> (Int, String)? {
    if path != finding.path {
      path = finding.path
      let bytes = (try? Disk.read(content + "/" + path)) ?? []
      lines = String(decoding: bytes, as: UTF8.self)
        .split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).map(String.init)
    }
    guard lines.indices.contains(finding.line - 1) else { return nil }
    if let words = finding.words {
      for number in finding.line..<min(finding.line + 200, lines.count + 1)
      where lines[number - 1].firstRange(ofText: words) != nil {
        return (number, lines[number - 1])
      }
    }
    return (finding.line, lines[finding.line - 1])
  }
}
