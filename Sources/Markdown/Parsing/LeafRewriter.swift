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

  func source(_ index: Int) -> UnsafeBufferPointer<UInt8> { lines[line(index).number] }

  func line(_ index: Int) -> Leaf.Line {
    index < leaf.lines.count ? leaf.lines[index] : leaf.continuation[index - leaf.lines.count]
  }

  func text(_ index: Int) -> Slice<UnsafeBufferPointer<UInt8>> {
    source(index)[line(index).text...]
  }

  /// Writes what stands before a line's text, up to a task's marker; with the marker goes what would
  /// show that the line goes on.
  func writePrefix(_ index: Int, marks: inout Marks, to lines: inout RewrittenLines) {
    guard index == 0, let task = leaf.task else {
      return lines.bytes.append(contentsOf: source(index)[..<line(index).text])
    }
    lines.bytes.append(contentsOf: source(0)[..<task.bracket])
    if let first = text(0).first, first != UInt8(ascii: "[") {
      marks.append(.nothing, for: [], to: &lines.bytes)
    }
  }

  func origin(_ index: Int) -> LineOrigin {
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
    guard (0..<count).contains(where: { InlineScanner.mayFindExtensions(in: text($0)) }) else {
      return nil
    }
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
    var replacement = RewrittenLines()
    for index in 0..<min(count, rewritten.count) {
      var origin = origin(index)
      origin.isScanned = true
      origin.hasTokens = true
      writePrefix(index, marks: &marks, to: &replacement)
      replacement.bytes += rewritten[index]
      if leaf.kind == .heading { replacement.bytes += closed }
      replacement.end(origin)
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
  func rewritten(
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
    var replacement = RewrittenLines()
    if text(0).isEmpty, leaf.isBelowParagraph {
      replacement.bytes += source(0).prefix { $0.isBlank }
      replacement.append("#".utf8, LineOrigin(line: origin.line, isNothing: true))
    }
    writePrefix(0, marks: &marks, to: &replacement)
    replacement.append(text(0), origin)
    return [
      Edit(
        lines: range(0..<1), replacement: replacement,
        leavesRest: text(0).isEmpty && !leaf.isAlone)
    ]
  }

  func range(_ indices: Range<Int>) -> Range<Int> {
    let first = line(indices.lowerBound).number
    return first..<first + indices.count
  }
}
