// A table is rewritten as headings, one for each cell: a heading is one line, breaks into a paragraph,
// and its text is read as inlines, all as a cell's is.
extension LeafRewriter {
  /// What stands in the paragraph before its first table. NB: cmark-gfm finds no definitions there,
  /// and reads every backslash before a pipe as a table's cells have it.
  func before(_ table: TableFinder.Table, marks: inout Marks) -> [Edit] {
    let count = table.header
    // What looks like an underline has taken the definitions out before the table began.
    let isDefined = (1...table.header + 1).contains {
      $0 <= count && !line($0).isLazy && isUnderline(text($0))
    }
    if isDefined, leaf.task == nil { return [] }
    let hasPipe = (0..<count).contains { hasEscapedPipe(text($0)) }
    guard count > 0, leaf.task != nil || text(0).first == UInt8(ascii: "[") || hasPipe else {
      return []
    }
    var replacement = RewrittenLines()
    for index in 0..<count {
      writePrefix(index, marks: &marks, to: &replacement)
      if index == 0, text(0).first == UInt8(ascii: "[") {
        marks.append(.nothing, for: [], to: &replacement.bytes)
      }
      var origin = origin(index)
      origin.hasTokens = index == 0
      origin.hasNoTable = true
      replacement.append(withoutEscapedPipes(text(index)), origin)
    }
    return [Edit(lines: range(0..<count), replacement: replacement)]
  }

  private func hasEscapedPipe(_ text: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    text.indices.dropLast().contains {
      text[$0] == UInt8(ascii: "\\") && text[$0 + 1] == UInt8(ascii: "|")
    }
  }

  private func withoutEscapedPipes(_ text: Slice<UnsafeBufferPointer<UInt8>>) -> [UInt8] {
    text.indices.filter {
      !(text[$0] == UInt8(ascii: "\\") && $0 + 1 < text.endIndex
        && text[$0 + 1] == UInt8(ascii: "|"))
    }.map { text[$0] }
  }

  /// A table's cells, each as a heading on a line of its own. Closed by a `#`, or a cell that ends
  /// in one would lose it.
  func cells(_ table: TableFinder.Table, marks: inout Marks) -> Edit {
    var replacement = RewrittenLines()
    let columns = table.alignments.count
    replacement.reserve(
      lines: table.rows.count * columns + 1,
      bytes: table.rows.reduce(0) { $0 + $1.line.count + 8 * columns })
    // All that the containers take from a line that is not their first.
    let continued = source(table.header + 1)[..<line(table.header + 1).text]
    for (number, row) in table.rows.enumerated() {
      let index = number == 0 ? table.header : table.header + 1 + number
      var prefix = continued
      if index == 0 { prefix = source(0)[..<(leaf.task?.bracket ?? leaf.lines[0].text)] }
      var origin = origin(index)
      origin.isScanned = references != nil
      let count = min(row.cells.count, columns)
      for cell in 0..<count {
        replacement.bytes.append(contentsOf: prefix)
        replacement.bytes.append(UInt8(ascii: "#"))
        origin.hasTokens = false
        if !row.cells[cell].isEmpty {
          replacement.bytes.append(0x20)
          origin.hasTokens = write(cell, of: row, marks: &marks, to: &replacement.bytes)
          replacement.bytes += " #".utf8
        }
        origin.cell = LineOrigin.Cell(
          alignment: table.alignments[cell],
          row: cell > 0 ? nil : (number == 0, Int32(columns), Int32(row.cells.count)),
          missing: Int32(cell == count - 1 ? columns - count : 0))
        replacement.end(origin)
        prefix = continued
        origin.task = nil
      }
    }
    // NB: to cmark-gfm, a table of a header alone ends in an empty line; it makes a list loose.
    if table.rows.count == 1 {
      replacement.append(continued, LineOrigin(line: origin(table.header + 1).line))
    }
    return Edit(lines: range(table.header..<table.end), replacement: replacement)
  }

  /// Writes a cell's text; whether it has tokens in it.
  private func write(
    _ cell: Int, of row: TableRow, marks: inout Marks, to bytes: inout [UInt8]
  ) -> Bool {
    if InlineScanner.mayFindExtensions(in: row.line[row.cells[cell]]) {
      var text: [UInt8] = []
      row.write(cell, to: &text)
      if let found = rewritten(text, hasDefinitions: false, marks: &marks) {
        bytes += found[0]
        return true
      }
    }
    row.write(cell, to: &bytes)
    return false
  }
}
