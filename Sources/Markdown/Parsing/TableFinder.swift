/// Finds the tables among a paragraph's lines, by cmark-gfm's rules. A table begins with the line
/// above a delimiter row of as many cells, wherever in the paragraph that is, and ends where another
/// block begins.
struct TableFinder {
  struct Table {
    /// The header's line; the delimiter row follows.
    let header: Int
    let alignments: [Node.Alignment]
    /// The header first.
    var rows: [TableRow]
    /// Past the last row's line.
    var end: Int

    /// How many cells the rows lack of the header's.
    var missing: Int { rows.reduce(0) { $0 + max(alignments.count - $1.cells.count, 0) } }
  }

  private let leaf: Leaf
  private let source: SourceLines
  /// The leaf's lines, and those that may become a table's after them.
  private let lines: [Leaf.Line]

  init(leaf: Leaf, source: SourceLines) {
    self.leaf = leaf
    self.source = source
    lines = leaf.continuation.isEmpty ? leaf.lines : leaf.lines + leaf.continuation
  }

  func tables() -> [Table] {
    var tables: [Table] = []
    // Where the paragraph begins that a header could be of.
    var start = 0
    var index = 1
    // A heading's underline is no delimiter row.
    let count = leaf.kind == .underlined ? leaf.lines.count - 1 : leaf.lines.count
    while index < count {
      guard var table = table(below: index - 1, from: start) else {
        index += 1
        continue
      }
      while table.end < lines.count, let row = row(table.end) {
        table.rows.append(row)
        table.end += 1
      }
      tables.append(table)
      guard let next = paragraph(from: table.end) else { break }
      start = next
      index = next + 1
    }
    return tables
  }

  private func text(_ index: Int) -> UnsafeBufferPointer<UInt8> {
    let line = lines[index]
    return UnsafeBufferPointer(rebasing: source[line.number][line.text...])
  }
}

extension TableFinder {
  private func table(below header: Int, from start: Int) -> Table? {
    let line = lines[header + 1]
    // NB: what could underline a heading is no delimiter row, even where nothing is left to underline
    // once the definitions of links are taken out.
    guard header >= start, !line.isLazy, line.indent < 4, !isUnderline(text(header + 1)[...]),
      let delimiters = DelimiterRow(text(header + 1)), let row = TableRow(text(header)),
      row.cells.count == delimiters.alignments.count
    else { return nil }
    return Table(header: header, alignments: delimiters.alignments, rows: [row], end: header + 2)
  }

  private func row(_ index: Int) -> TableRow? {
    let line = lines[index]
    guard !line.isLazy, line.indent < 4, !beginsBlock(text(index)) else { return nil }
    return TableRow(text(index))
  }

  /// Whether what follows a table among the same lines could take in what follows the paragraph: a
  /// list could, and a line that lacks what its containers' have leaves them.
  func isOpen(after table: Table) -> Bool {
    guard table.end < leaf.lines.count else { return !leaf.continuation.isEmpty }
    return !leaf.isAtGap || lines[table.end].isLazy || isListMarker(text(table.end))
  }

  /// Where a paragraph begins again after a table, among the same lines; nil where only another pass
  /// can tell what they are.
  private func paragraph(from end: Int) -> Int? {
    var index = end
    // Indented code.
    while index < leaf.lines.count, !leaf.lines[index].isLazy, leaf.lines[index].indent >= 4 {
      index += 1
    }
    guard index < leaf.lines.count, !leaf.lines[index].isLazy, !beginsBlock(text(index)) else {
      return nil
    }
    return index
  }

  /// Whether a line that a paragraph holds would begin another block after a table: a list, which
  /// may not break into every paragraph, a tag alone on its line, a rule that was an underline.
  private func beginsBlock(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    isListMarker(text) || isRule(text) || isTag(text)
  }

  private func isListMarker(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let first = text.first else { return false }
    if "-+*".utf8.contains(first) { return text.count == 1 || text[1].isTagSpace }
    let digits = text.prefix(10).prefix { $0.isDigit }.count
    guard (1...9).contains(digits), digits < text.count, ".)".utf8.contains(text[digits]) else {
      return false
    }
    return text.count == digits + 1 || text[digits + 1].isTagSpace
  }

  private func isRule(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let first = text.first, "*-_".utf8.contains(first) else { return false }
    var count = 0
    for byte in text {
      if byte == first { count += 1 } else if !byte.isBlank { return false }
    }
    return count >= 3
  }

  private func isTag(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    guard text.first == UInt8(ascii: "<") else { return false }
    var scanner = TagScanner()
    guard let end = scanner.tagEnd(TagScanner.Form(text: text), 1) else { return false }
    return text[end...].allSatisfy { $0.isBlank || $0 == 0x0C }
  }
}
