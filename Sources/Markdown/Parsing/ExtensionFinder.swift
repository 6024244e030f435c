internal import CCmark

/// Finds where a text has what GitHub adds to CommonMark, by walking libcmark's blocks and looking
/// at the lines that they stand on.
struct ExtensionFinder {
  let lines: SourceLines
  let origins: [LineOrigin]
  let firstLine: Int
  private(set) var containers: [OpenContainer] = []
  private var leaves: [Leaf] = []
  private var leavesEnd: [Int] = []
  private var isCut = false

  struct OpenContainer {
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
      let isRead = !origins.isEmpty && origins[line - 1].task != nil
      begin(.item(width: width), line, cursor, isRead ? nil : TaskMarker(lines[line]))
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

  func continued(_ line: Int) -> (cursor: LineCursor, isLazy: Bool) {
    var cursor = LineCursor(lines[line])
    for container in containers {
      guard cursor.enter(container.container) else { return (cursor, true) }
    }
    return (cursor, false)
  }
}

/// Whether a line under a paragraph makes a heading of it.
func isUnderline(_ text: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
  guard let first = text.first, first == UInt8(ascii: "=") || first == UInt8(ascii: "-") else {
    return false
  }
  return text.drop { $0 == first }.allSatisfy { $0.isBlank }
}
