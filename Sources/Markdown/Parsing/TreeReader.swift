internal import CCmark

/// Reads the trees of all passes into values. No recursion over a tree: a document may be nested as
/// deeply as it likes.
struct TreeReader {
  var builder: TreeBuilder
  let marks: Marks
  let hasExtensions: Bool
  private let passes: [Pass]
  private let firstLine: Int
  /// Whether a link could have been written with an empty title; hardly any document has one.
  private let mayHaveEmptyTitles: Bool
  /// For each pass, the top-level block to come.
  private var next: [(block: Tree?, index: Int)]
  /// The nodes that are begun and not ended.
  private var open: [Int] = []
  private var table: OpenTable?
  /// How many bytes of the next text are a task's marker.
  private var markerLength = 0
  /// Whether the paragraph or heading that is read is to be built anew from its tokens.
  private var hasTokens = false
  /// How many links and pictures are open: what stands in them is not linked again.
  private var linkDepth = 0

  private struct OpenTable {
    let node: Int
    var row: Int
    var alignments: [Node.Alignment] = []
  }

  init(passes: [Pass], marks: Marks, firstLine: Int, hasExtensions: Bool) {
    let source = passes[0].lines.bytes
    builder = TreeBuilder(expecting: source.count)
    self.passes = passes
    self.marks = marks
    self.firstLine = firstLine
    self.hasExtensions = hasExtensions
    mayHaveEmptyTitles = passes[0].lines.mayHaveEmptyTitles
    next = passes.map { ($0.root.firstChild, 0) }
  }

  mutating func document() -> Document {
    builder.begin(.document, line: Int32(firstLine))
    read(0)
    endTable()
    builder.end(0)
    return builder.document()
  }
}

extension TreeReader {
  /// Reads a pass up to its next separator: its own blocks, and where it has edits, a part of the
  /// pass after it.
  private mutating func read(_ level: Int) {
    let pass = passes[level]
    if pass.isWhole, !pass.edits.isEmpty { return read(level + 1) }
    while let block = next[level].block {
      let index = next[level].index
      next[level] = (block.next, index + 1)
      if origin(of: block, pass).isSeparator { break }
      switch index < pass.blocks.count ? pass.blocks[index] : .asItIs {
      case .asItIs: read(block, pass)
      case .edited: read(level + 1)
      case .editedToTheEnd:
        next[level].block = nil
        read(level + 1)
      }
    }
  }

  private mutating func read(_ block: Tree, _ pass: Pass) {
    var current = block
    while true {
      let node = enter(current, pass)
      if let child = current.firstChild {
        open.append(node)
        current = child
        continue
      }
      leave(current, node, pass)
      while current.node != block.node, current.next == nil {
        current = current.parent!
        leave(current, open.removeLast(), pass)
      }
      guard current.node != block.node, let next = current.next else { return }
      current = next
    }
  }

  private func origin(of block: Tree, _ pass: Pass) -> LineOrigin {
    pass.origin(of: block.startLine, firstLine: firstLine)
  }
}

extension TreeReader {
  private mutating func enter(_ tree: Tree, _ pass: Pass) -> Int {
    let kind = tree.kind
    return kind.rawValue < CMARK_NODE_FIRST_INLINE.rawValue
      ? enterBlock(tree, kind, pass) : enterInline(tree, kind, pass)
  }

  private mutating func enterBlock(_ tree: Tree, _ kind: cmark_node_type, _ pass: Pass) -> Int {
    let origin = origin(of: tree, pass)
    hasTokens = origin.hasTokens
    if let cell = origin.cell, kind == CMARK_NODE_HEADING { return enterCell(cell, origin.line) }
    endTable()
    let line = origin.line
    switch kind {
    case CMARK_NODE_PARAGRAPH:
      readMarker(tree, pass)
      return builder.begin(.paragraph, line: line)
    case CMARK_NODE_HEADING:
      readMarker(tree, pass)
      return builder.begin(.heading(level: tree.level), line: line)
    case CMARK_NODE_LIST:
      return builder.begin(.list(start: tree.listStart, tight: tree.isTight), line: line)
    case CMARK_NODE_ITEM: return builder.begin(.item(origin.task), line: line)
    case CMARK_NODE_BLOCK_QUOTE: return builder.begin(.quote, line: line)
    case CMARK_NODE_CODE_BLOCK:
      let text = builder.copy(tree.literal), info = tree.info
      return builder.begin(
        .code(pass.fence(of: tree)), line: line, text: text,
        title: info.isEmpty ? .none : builder.copy(info))
    case CMARK_NODE_HTML_BLOCK:
      return builder.begin(.html, line: line, text: builder.copy(tree.literal))
    case CMARK_NODE_THEMATIC_BREAK: return builder.begin(.rule, line: line)
    default: unknown(kind)
    }
  }

  // NB: libcmark's inline positions are not reliable: an inline has its block's line.
  private mutating func enterInline(_ tree: Tree, _ kind: cmark_node_type, _ pass: Pass) -> Int {
    let line = builder.nodes.last!.line
    switch kind {
    case CMARK_NODE_TEXT: return text(tree.literal, line)
    case CMARK_NODE_SOFTBREAK: return builder.begin(.softBreak, line: line)
    case CMARK_NODE_LINEBREAK: return builder.begin(.lineBreak, line: line)
    case CMARK_NODE_CODE:
      return builder.begin(.codeSpan, line: line, text: builder.copy(tree.literal))
    case CMARK_NODE_HTML_INLINE:
      return builder.begin(.inlineHTML, line: line, text: builder.copy(tree.literal))
    case CMARK_NODE_EMPH: return builder.begin(.emphasis, line: line)
    case CMARK_NODE_STRONG: return builder.begin(.strong, line: line)
    case CMARK_NODE_LINK, CMARK_NODE_IMAGE:
      linkDepth += 1
      let address = builder.copy(tree.address), title = tree.title
      return builder.begin(
        kind == CMARK_NODE_LINK ? .link : .picture, line: line, text: address,
        title: title.isEmpty ? .none : builder.copy(title))
    default: unknown(kind)
    }
  }

  /// A newer libcmark's: to drop what it found would lose an author's text without a word.
  private func unknown(_ kind: cmark_node_type) -> Never {
    fatalError("libcmark has a kind of node that is not known here: \(kind.rawValue)")
  }

  private mutating func leave(_ tree: Tree, _ node: Int, _ pass: Pass) {
    switch tree.kind {
    case CMARK_NODE_BLOCK_QUOTE, CMARK_NODE_LIST, CMARK_NODE_ITEM: endTable()
    case CMARK_NODE_PARAGRAPH, CMARK_NODE_HEADING:
      let origin = origin(of: tree, pass)
      if origin.isNothing, tree.kind == CMARK_NODE_HEADING { return builder.remove(node) }
      if origin.hasTokens { InlineBuilder(marks).rebuild(node, in: &builder) }
      if let cell = origin.cell, cell.missing > 0 {
        builder.end(node)
        return fillRow(cell, origin.line)
      }
    case CMARK_NODE_LINK, CMARK_NODE_IMAGE:
      linkDepth -= 1
      builder.end(node)
      if mayHaveEmptyTitles, builder.nodes[node].title.isNone, tree.hasEmptyTitle() {
        builder.set(node, title: Span(start: 0, end: 0))
      }
    default: break
    }
    builder.end(node)
  }
}

// Text, and the tasks and addresses in it.
extension TreeReader {
  private mutating func text(_ literal: UnsafeBufferPointer<UInt8>, _ line: Int32) -> Int {
    let literal = UnsafeBufferPointer(rebasing: literal[min(markerLength, literal.count)...])
    markerLength = 0
    if hasExtensions, !hasTokens, linkDepth == 0, literal.contains(UInt8(ascii: "@")) {
      builder.appendText(literal, line: line)
      return builder.nodes.count - 1
    }
    return builder.begin(.text, line: line, text: builder.copy(literal))
  }

  /// Where a task's marker is text in libcmark's tree, takes it out of there.
  private mutating func readMarker(_ leaf: Tree, _ pass: Pass) {
    guard hasExtensions, let item = open.last, item == builder.nodes.count - 1,
      case .item(nil) = builder.nodes[item].kind,
      let words = leaf.firstChild, words.kind == CMARK_NODE_TEXT,
      words.literal.first == UInt8(ascii: "["),
      let marker = TaskMarker(pass.lines[leaf.startLine]), marker.bracket == leaf.startColumn - 1
    else { return }
    builder.set(item, kind: .item(marker.task))
    markerLength = marker.text - marker.bracket
  }
}

// Tables.
extension TreeReader {
  private mutating func enterCell(_ cell: LineOrigin.Cell, _ line: Int32) -> Int {
    if let row = cell.row {
      if row.isHeader {
        endTable()
        let node = builder.begin(.table(columns: row.columns), line: line)
        table = OpenTable(node: node, row: node + 1)
      } else if let table {
        builder.end(table.row)
      }
      table?.row = builder.begin(.row(header: row.isHeader, cells: row.written), line: line)
    }
    if let table, table.row == table.node + 1 { self.table?.alignments.append(cell.alignment) }
    return builder.begin(.cell(cell.alignment), line: line)
  }

  private mutating func fillRow(_ cell: LineOrigin.Cell, _ line: Int32) {
    guard let table else { return }
    for alignment in table.alignments.suffix(Int(cell.missing)) {
      builder.begin(.cell(alignment), line: line)
    }
  }

  private mutating func endTable() {
    guard let table else { return }
    builder.end(table.row)
    builder.end(table.node)
    self.table = nil
  }
}
