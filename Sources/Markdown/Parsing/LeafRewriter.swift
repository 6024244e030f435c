/// Writes a paragraph's or heading's lines anew, so that libcmark reads what GitHub adds.
struct LeafRewriter {
  let leaf: Leaf
  let lines: SourceLines
  /// Nil where it is too early to tell what is defined: then inlines are left for the next pass.
  let references: References?
  let origins: [LineOrigin]
  let firstLine: Int

  /// What changes which blocks there are: tables, and tasks without words. `missing` counts the
  /// cells that a text's short rows lack.
  func blockEdits(marks: inout Marks, missing: inout Int) throws(ParsingRefusal) -> [Edit] {
    if leaf.task != nil, text(0).isEmpty { return task(marks: &marks) }
    guard leaf.kind != .heading, !origin(0).hasNoTable else { return [] }
    let finder = TableFinder(leaf: leaf, source: lines)
    let tables = finder.tables()
    guard let first = tables.first else { return [] }
    for table in tables { missing += table.missing }
    guard missing <= Limit.missingCells else {
      throw ParsingRefusal(
        line: Int(origin(first.header).line),
        reason: "rows of tables lack more than \(Limit.missingCells) cells of their headers")
    }
    var edits = before(first, marks: &marks)
    for table in tables { edits.append(cells(table, marks: &marks)) }
    if let last = tables.last { edits[edits.count - 1].leavesRest = finder.isOpen(after: last) }
    return edits
  }

  /// What changes a block's text alone. Nothing where the lines may stay as they are.
  func inlineEdits(marks: inout Marks) -> [Edit] {
    inlines(marks: &marks) ?? task(marks: &marks)
  }

  private func source(_ index: Int) -> UnsafeBufferPointer<UInt8> { lines[line(index).number] }

  private func line(_ index: Int) -> Leaf.Line {
    index < leaf.lines.count ? leaf.lines[index] : leaf.continuation[index - leaf.lines.count]
  }

  private func text(_ index: Int) -> Slice<UnsafeBufferPointer<UInt8>> {
    source(index)[line(index).text...]
  }

  /// What stands before a line's text, up to a task's marker; with the marker goes what would show
  /// that the line goes on.
  private func prefix(_ index: Int, marks: inout Marks) -> [UInt8] {
    guard index == 0, let task = leaf.task else {
      return Array(source(index)[..<line(index).text])
    }
    var prefix = Array(source(0)[..<task.bracket])
    if let first = text(0).first, first != UInt8(ascii: "[") {
      marks.append(.nothing, for: [], to: &prefix)
    }
    return prefix
  }

  private func origin(_ index: Int) -> LineOrigin {
    let number = line(index).number
    var origin =
      origins.isEmpty ? LineOrigin(line: Int32(number + firstLine - 1)) : origins[number - 1]
    if index == 0, let task = leaf.task { origin.task = task.task }
    return origin
  }
}

// Inlines.
extension LeafRewriter {
  private func inlines(marks: inout Marks) -> [Edit]? {
    let count = leaf.kind == .underlined ? leaf.lines.count - 1 : leaf.lines.count
    var content: [UInt8] = []
    for index in 0..<count {
      if index > 0 { content.append(0x0A) }
      content.append(contentsOf: text(index))
    }
    let closing = leaf.kind == .heading ? headingClosing(content) : content.count
    let closed = content[closing...]
    content = Array(content[..<closing])
    while let last = content.last, last.isSpace { content.removeLast() }
    let hasDefinitions = leaf.kind != .heading && content.first == UInt8(ascii: "[")
    let rewritten = rewritten(content, hasDefinitions: hasDefinitions, marks: &marks)
    guard let rewritten else { return nil }
    // A label that went over a line's end has left fewer lines.
    var replacement: [(bytes: [UInt8], origin: LineOrigin)] = []
    for index in 0..<min(count, rewritten.count) {
      var origin = origin(index)
      origin.isScanned = true
      origin.hasTokens = true
      var bytes = prefix(index, marks: &marks)
      // Backticks that a token hides would have kept these from being a fence.
      if rewritten[index].starts(with: "```".utf8) { marks.append(.nothing, for: [], to: &bytes) }
      bytes += rewritten[index]
      if leaf.kind == .heading { bytes += closed }
      replacement.append((bytes, origin))
    }
    return [Edit(lines: range(0..<count), replacement: replacement)]
  }

  /// Where the closing `#` of a heading begin, with the space before them.
  private func headingClosing(_ text: [UInt8]) -> Int {
    var end = text.count
    while end > 0, text[end - 1].isSpace { end -= 1 }
    var start = end
    while start > 0, text[start - 1] == UInt8(ascii: "#") { start -= 1 }
    guard start < end, start == 0 || text[start - 1].isBlank else { return end }
    while start > 0, text[start - 1].isSpace { start -= 1 }
    return start
  }

  /// A text with tokens in place of what the scanner has found, by lines; nil where it found nothing.
  private func rewritten(
    _ content: [UInt8], hasDefinitions: Bool, marks: inout Marks
  ) -> [[UInt8]]? {
    guard let references else { return nil }
    return content.withUnsafeBufferPointer { text in
      let start = hasDefinitions ? LinkScanner(text).pastDefinitions() : 0
      let scanner = InlineScanner(text, from: start, references: references)
      guard scanner.hasExtensions else { return nil }
      var rewritten: [[UInt8]] = [[]]
      var labels = scanner.labels[...]
      var position = 0
      func copy(to end: Int) {
        for byte in text[position..<max(end, position)] {
          if byte == 0x0A {
            rewritten.append([])
          } else {
            rewritten[rewritten.count - 1].append(byte)
          }
        }
        position = max(end, position)
      }
      func write(labelsBefore end: Int) {
        while let label = labels.first, label.position.lowerBound <= end {
          copy(to: label.position.lowerBound)
          let words = text[label.label].map { $0 == 0x0A ? 0x20 : $0 }
          rewritten[rewritten.count - 1] += [UInt8(ascii: "[")] + words + [UInt8(ascii: "]")]
          position = max(position, label.position.upperBound)
          labels.removeFirst()
        }
      }
      for found in scanner.found {
        write(labelsBefore: found.range.lowerBound)
        copy(to: found.range.lowerBound)
        marks.append(
          found.mark, for: text[found.range], to: &rewritten[rewritten.count - 1])
        position = found.range.upperBound
      }
      write(labelsBefore: text.count)
      copy(to: text.count)
      return rewritten
    }
  }

  /// A task's marker that libcmark has read as something else than text.
  private func task(marks: inout Marks) -> [Edit] {
    guard leaf.task != nil, !leaf.isTaskRead else { return [] }
    var origin = origin(0)
    origin.hasTokens = true
    let bytes = prefix(0, marks: &marks) + Array(text(0))
    var replacement = [(bytes: bytes, origin: origin)]
    if text(0).isEmpty, leaf.isBelowParagraph {
      let indentation = bytes.prefix { $0.isBlank }
      let end = LineOrigin(line: origin.line, isNothing: true)
      replacement.insert((indentation + [UInt8(ascii: "#")], end), at: 0)
    }
    return [
      Edit(
        lines: range(0..<1), replacement: replacement,
        leavesRest: text(0).isEmpty && !leaf.isAlone)
    ]
  }

  private func range(_ indices: Range<Int>) -> Range<Int> {
    let first = line(indices.lowerBound).number
    return first..<first + indices.count
  }
}

// Tables.
extension LeafRewriter {
  /// What stands in the paragraph before its first table. NB: cmark-gfm finds no definitions there,
  /// and reads every backslash before a pipe as a table's cells have it.
  private func before(_ table: TableFinder.Table, marks: inout Marks) -> [Edit] {
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
    var replacement: [(bytes: [UInt8], origin: LineOrigin)] = []
    for index in 0..<count {
      var bytes = prefix(index, marks: &marks)
      if index == 0, text(0).first == UInt8(ascii: "[") {
        marks.append(.nothing, for: [], to: &bytes)
      }
      bytes += withoutEscapedPipes(text(index))
      var origin = origin(index)
      origin.hasTokens = index == 0
      origin.hasNoTable = true
      replacement.append((bytes, origin))
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
  private func cells(_ table: TableFinder.Table, marks: inout Marks) -> Edit {
    var replacement: [(bytes: [UInt8], origin: LineOrigin)] = []
    let columns = table.alignments.count
    // All that the containers take from a line that is not their first.
    let continued = Array(source(table.header + 1)[..<line(table.header + 1).text])
    for (number, row) in table.rows.enumerated() {
      let index = number == 0 ? table.header : table.header + 1 + number
      var prefix = continued
      if index == 0 { prefix = Array(source(0)[..<(leaf.task?.bracket ?? leaf.lines[0].text)]) }
      var origin = origin(index)
      origin.isScanned = references != nil
      let count = min(row.cells.count, columns)
      for cell in 0..<count {
        var text = row.text(of: cell)
        let found = rewritten(text, hasDefinitions: false, marks: &marks)
        origin.hasTokens = found != nil
        if let found { text = found[0] }
        origin.cell = LineOrigin.Cell(
          alignment: table.alignments[cell],
          row: cell > 0 ? nil : (number == 0, Int32(columns), Int32(row.cells.count)),
          missing: Int32(cell == count - 1 ? columns - count : 0))
        let heading = text.isEmpty ? Array("#".utf8) : Array("# ".utf8) + text + Array(" #".utf8)
        replacement.append((prefix + heading, origin))
        prefix = continued
        origin.task = nil
      }
    }
    // NB: to cmark-gfm, a table of a header alone ends in an empty line; it makes a list loose.
    if table.rows.count == 1 {
      replacement.append((continued, LineOrigin(line: origin(table.header + 1).line)))
    }
    return Edit(lines: range(table.header..<table.end), replacement: replacement)
  }
}
