internal import CCmark

// The lines of a paragraph or a heading, from where libcmark says that it begins.
extension ExtensionFinder {
  func leaf(_ block: Tree) -> Leaf? {
    let start = block.startLine
    if !origins.isEmpty, origins[start - 1].isScanned { return nil }
    let first = lines[start]
    var offset = block.startColumn - 1
    guard offset < first.count else { return nil }
    var leaf = Leaf()
    if block.kind == CMARK_NODE_HEADING, let text = headingText(first, offset) {
      leaf.lines = [Leaf.Line(number: start, text: text, indent: 0, isLazy: false)]
      leaf.kind = .heading
      return leaf.mayHaveExtensions(lines) ? leaf : nil
    }
    if let item = containers.last, item.line == start, let task = item.task, task.bracket == offset
    {
      leaf.task = task
      // Where libcmark has read the brackets as text, they can be taken off later.
      let words = block.firstChild
      leaf.isTaskRead =
        task.text < first.count && first[task.text] != UInt8(ascii: "[")
        && words?.kind == CMARK_NODE_TEXT && words?.literal.first == UInt8(ascii: "[")
      leaf.isBelowParagraph = isBelowParagraph(block)
      offset = task.text
    }
    leaf.lines = [Leaf.Line(number: start, text: offset, indent: 0, isLazy: false)]
    if appendLines(of: block, to: &leaf.lines) {
      leaf.kind = .underlined
      if endsInTable(leaf) { appendContinuation(of: block, to: &leaf) }
    }
    let last = leaf.lines.last!.number
    leaf.isAtGap = last >= lines.count || lines[last + 1].allSatisfy { $0.isBlank }
    leaf.isAlone = leaf.lines.count == 1 && block.next == nil
    return leaf.mayHaveExtensions(lines) ? leaf : nil
  }

  /// The lines of a paragraph or an underlined heading after its first; whether the last underlines.
  private func appendLines(of block: Tree, to leaf: inout [Leaf.Line]) -> Bool {
    let isHeading = block.kind == CMARK_NODE_HEADING
    let start = block.startLine
    let end = isHeading ? lines.count : min(block.endLine, lines.count)
    for number in start..<max(end, start) {
      let (cursor, isLazy) = continued(number + 1)
      let (text, indent) = cursor.content
      if text == cursor.line.count { break }
      leaf.append(Leaf.Line(number: number + 1, text: text, indent: indent, isLazy: isLazy))
      if isHeading, !isLazy, indent < 4, isUnderline(cursor.line[text...]) { return true }
    }
    return false
  }

  /// Paragraphs, and the definitions of links that libcmark has taken out before them.
  private func appendContinuation(of heading: Tree, to leaf: inout Leaf) {
    var next = heading.next
    var isUnderlined = true
    while isUnderlined {
      let end = next?.startLine ?? lines.count + 1
      while leaf.lastLine + 1 < end {
        let number = leaf.lastLine + 1
        let (cursor, isLazy) = continued(number)
        let (text, indent) = cursor.content
        if isLazy || text == cursor.line.count { return }
        leaf.continuation.append(
          Leaf.Line(number: number, text: text, indent: indent, isLazy: false))
      }
      guard let block = next, block.startLine == leaf.lastLine + 1,
        block.kind == CMARK_NODE_PARAGRAPH || block.kind == CMARK_NODE_HEADING,
        block.startColumn - 1 < lines[block.startLine].count,
        headingText(lines[block.startLine], block.startColumn - 1) == nil
      else { return }
      leaf.continuation.append(
        Leaf.Line(number: block.startLine, text: block.startColumn - 1, indent: 0, isLazy: false))
      isUnderlined = appendLines(of: block, to: &leaf.continuation)
      next = block.next
    }
  }

  private func endsInTable(_ leaf: Leaf) -> Bool {
    TableFinder(leaf: leaf, source: lines).tables().last?.end == leaf.lines.count
  }

  /// Whether a block begins a list that stands right below a paragraph, or below definitions of
  /// links, which a paragraph has been.
  private func isBelowParagraph(_ block: Tree) -> Bool {
    let above = block.startLine - 1
    guard let item = block.parent, item.previous == nil, above > 0 else { return false }
    if lines[above].allSatisfy({ $0.isBlank }) { return false }
    guard let previous = item.parent?.previous else { return true }
    switch previous.kind {
    case CMARK_NODE_PARAGRAPH: return true
    // NB: where an underlined heading ends, libcmark does not tell.
    case CMARK_NODE_HEADING:
      return previous.startLine != above && !isUnderline(continued(above).cursor.rest)
    default: return previous.endLine < above
    }
  }

  /// Where the text of a heading that begins with `#` stands; nil for one that is underlined.
  private func headingText(_ line: UnsafeBufferPointer<UInt8>, _ start: Int) -> Int? {
    var offset = start
    while offset < line.count, line[offset] == UInt8(ascii: "#") { offset += 1 }
    let isHeading =
      (1...6).contains(offset - start) && (offset == line.count || line[offset].isBlank)
    guard isHeading else { return nil }
    while offset < line.count, line[offset].isBlank { offset += 1 }
    return offset
  }

}
