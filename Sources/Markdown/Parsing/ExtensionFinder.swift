internal import CCmark

/// Finds where a text has what GitHub adds to CommonMark, by walking libcmark's blocks and looking
/// at the lines that they stand on.
struct ExtensionFinder {
  let lines: SourceLines
  let origins: [LineOrigin]
  let firstLine: Int
  private var containers: [OpenContainer] = []
  private var leaves: [Leaf] = []
  private var leavesEnd: [Int] = []
  private var isCut = false

  private struct OpenContainer {
    let container: Container
    let line: Int
    /// Past what the container took from its first line.
    let cursor: LineCursor
    let task: TaskMarker?
  }

  init(lines: SourceLines, origins: [LineOrigin], firstLine: Int) {
    self.lines = lines
    self.origins = origins
    self.firstLine = firstLine
  }

  mutating func search(_ root: Tree) throws(ParsingRefusal) {
    var block = root.firstChild
    while !isCut, let current = block {
      let next = current.next
      let range = current.startLine..<(next?.startLine ?? lines.count + 1)
      if lines.mayHaveExtensions(range) { walk(current) }
      leavesEnd.append(leaves.count)
      block = next
    }
  }

  var hasLeaves: Bool { !leaves.isEmpty }

  /// `references` is asked for where the text may define any, and only when it is settled which
  /// blocks there are: what was read as a definition may have become a table's header.
  func edits(
    references: (() -> References)?, marks: inout Marks
  ) throws(ParsingRefusal) -> ([Edit], [EditedBlock]) {
    if references != nil {
      let (edits, blocks) = try edits(marks: &marks, references: nil)
      if !edits.isEmpty { return (edits, blocks) }
    }
    return try edits(marks: &marks, references: references?() ?? References())
  }

  private func edits(
    marks: inout Marks, references: References?
  ) throws(ParsingRefusal) -> ([Edit], [EditedBlock]) {
    var missing = 0
    var edits: [Edit] = []
    var blocks: [EditedBlock] = []
    var index = 0
    for end in leavesEnd {
      let before = edits.count
      for leaf in leaves[index..<end] {
        let rewriter = LeafRewriter(
          leaf: leaf, lines: lines, references: references, origins: origins, firstLine: firstLine)
        var found = try rewriter.blockEdits(marks: &marks, missing: &missing)
        if found.isEmpty, references != nil { found = rewriter.inlineEdits(marks: &marks) }
        edits += found
        if found.contains(where: { $0.leavesRest }) {
          // All that follows may be other blocks in the next pass.
          return (edits, blocks + [.editedToTheEnd])
        }
      }
      blocks.append(edits.count == before ? .asItIs : .edited)
      index = end
    }
    return (edits, blocks)
  }
}

extension ExtensionFinder {
  private mutating func walk(_ block: Tree) {
    var current = block
    while true {
      let isContainer = enter(current)
      if isCut { return }
      if isContainer, let child = current.firstChild {
        current = child
        continue
      }
      leave(current)
      while current.node != block.node, current.next == nil {
        current = current.parent!
        leave(current)
      }
      guard current.node != block.node, let next = current.next else { return }
      current = next
    }
  }

  private mutating func enter(_ block: Tree) -> Bool {
    switch block.kind {
    case CMARK_NODE_LIST: return true
    case CMARK_NODE_BLOCK_QUOTE:
      var cursor = cursor(at: block.startLine)
      cursor.beginQuote()
      begin(.quote, block.startLine, cursor, nil)
      return true
    case CMARK_NODE_ITEM:
      let line = block.startLine
      var cursor = cursor(at: line)
      let width = cursor.beginItem()
      begin(.item(width: width), line, cursor, TaskMarker(lines[line]))
      return true
    case CMARK_NODE_PARAGRAPH, CMARK_NODE_HEADING:
      if let leaf = leaf(block) {
        leaves.append(leaf)
        // What follows is read anew in the next pass.
        isCut = !leaf.continuation.isEmpty
      }
      return false
    default: return false
    }
  }

  private mutating func leave(_ block: Tree) {
    if block.kind == CMARK_NODE_BLOCK_QUOTE || block.kind == CMARK_NODE_ITEM {
      containers.removeLast()
    }
  }

  private mutating func begin(
    _ container: Container, _ line: Int, _ cursor: LineCursor, _ task: TaskMarker?
  ) {
    containers.append(
      OpenContainer(container: container, line: line, cursor: cursor, task: task))
  }

  /// Past what the open containers take from a line on which a block begins.
  private func cursor(at line: Int) -> LineCursor {
    if let last = containers.last, last.line == line { return last.cursor }
    return continued(line).cursor
  }

  private func continued(_ line: Int) -> (cursor: LineCursor, isLazy: Bool) {
    var cursor = LineCursor(lines[line])
    for container in containers {
      guard cursor.enter(container.container) else { return (cursor, true) }
    }
    return (cursor, false)
  }

  private func leaf(_ block: Tree) -> Leaf? {
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

  private func appendContinuation(of heading: Tree, to leaf: inout Leaf) {
    var next = heading.next
    var isUnderlined = true
    while isUnderlined, let block = next, block.startLine == leaf.lastLine + 1,
      block.kind == CMARK_NODE_PARAGRAPH || block.kind == CMARK_NODE_HEADING,
      block.startColumn - 1 < lines[block.startLine].count,
      headingText(lines[block.startLine], block.startColumn - 1) == nil
    {
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
    if let previous = item.parent?.previous, previous.kind != CMARK_NODE_PARAGRAPH,
      previous.endLine >= above
    {
      return false
    }
    return !lines[above].allSatisfy { $0.isBlank }
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

/// Whether a line under a paragraph makes a heading of it.
func isUnderline(_ text: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
  guard let first = text.first, first == UInt8(ascii: "=") || first == UInt8(ascii: "-") else {
    return false
  }
  return text.drop { $0 == first }.allSatisfy { $0.isBlank }
}
