internal import CCmark

/// Reads libcmark's tree into values. No recursion: a document may be nested as deeply as it likes.
struct TreeReader {
  var builder: TreeBuilder
  /// What is added to libcmark's lines, which begin at 1.
  private let lineOffset: Int32
  /// Whether a link could have been written with an empty title; hardly any document has one.
  private let mayHaveEmptyTitles: Bool
  /// The nodes that are begun and not ended.
  private var open: [Int] = []

  init(source: UnsafeBufferPointer<UInt8>, firstLine: Int32) {
    builder = TreeBuilder(expecting: source.count)
    lineOffset = firstLine - 1
    mayHaveEmptyTitles = source.containsEmptyTitle()
  }

  mutating func read(_ root: Tree) {
    var current = root
    while true {
      let index = enter(current)
      if let child = current.firstChild {
        open.append(index)
        current = child
        continue
      }
      leave(current, index)
      while current.node != root.node, current.next == nil {
        current = current.parent!
        leave(current, open.removeLast())
      }
      guard current.node != root.node, let next = current.next else { return }
      current = next
    }
  }
}

extension TreeReader {
  private mutating func enter(_ tree: Tree) -> Int {
    let kind = tree.kind
    // NB: libcmark's inline positions are not reliable: an inline has its block's line.
    let line =
      kind.rawValue >= CMARK_NODE_FIRST_INLINE.rawValue
      ? builder.nodes.last!.line : Int32(tree.startLine) + lineOffset
    switch kind {
    case CMARK_NODE_TEXT: return builder.begin(.text, line: line, text: builder.copy(tree.literal))
    case CMARK_NODE_SOFTBREAK: return builder.begin(.softBreak, line: line)
    case CMARK_NODE_LINEBREAK: return builder.begin(.lineBreak, line: line)
    case CMARK_NODE_CODE:
      return builder.begin(.codeSpan, line: line, text: builder.copy(tree.literal))
    case CMARK_NODE_HTML_INLINE:
      return builder.begin(.inlineHTML, line: line, text: builder.copy(tree.literal))
    case CMARK_NODE_EMPH: return builder.begin(.emphasis, line: line)
    case CMARK_NODE_STRONG: return builder.begin(.strong, line: line)
    case CMARK_NODE_LINK, CMARK_NODE_IMAGE:
      let address = builder.copy(tree.address), title = tree.title
      return builder.begin(
        kind == CMARK_NODE_LINK ? .link : .picture, line: line, text: address,
        title: title.isEmpty ? .none : builder.copy(title))
    case CMARK_NODE_PARAGRAPH: return builder.begin(.paragraph, line: line)
    case CMARK_NODE_HEADING: return builder.begin(.heading(level: tree.level), line: line)
    case CMARK_NODE_LIST:
      return builder.begin(.list(start: tree.listStart, tight: tree.isTight), line: line)
    case CMARK_NODE_ITEM: return builder.begin(.item(nil), line: line)
    case CMARK_NODE_BLOCK_QUOTE: return builder.begin(.quote, line: line)
    case CMARK_NODE_CODE_BLOCK:
      let text = builder.copy(tree.literal), info = tree.info
      return builder.begin(
        .code(.closed), line: line, text: text, title: info.isEmpty ? .none : builder.copy(info))
    case CMARK_NODE_HTML_BLOCK:
      return builder.begin(.html, line: line, text: builder.copy(tree.literal))
    case CMARK_NODE_THEMATIC_BREAK: return builder.begin(.rule, line: line)
    case CMARK_NODE_DOCUMENT: return builder.begin(.document, line: line)
    default:
      // A newer libcmark: to drop what it found would lose an author's text without a word.
      fatalError("libcmark has a kind of node that is not known here: \(kind.rawValue)")
    }
  }

  private mutating func leave(_ tree: Tree, _ index: Int) {
    builder.end(index)
    guard mayHaveEmptyTitles else { return }
    let node = builder.nodes[index]
    guard node.kind == .link || node.kind == .picture, node.title.isNone else { return }
    if tree.hasEmptyTitle() { builder.set(index, title: Span(start: 0, end: 0)) }
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// Whether `""`, `''` or `()` stands after a blank or a line's end anywhere.
  fileprivate func containsEmptyTitle() -> Bool {
    guard count > 2 else { return false }
    for index in 2..<count where self[index - 2].isSpace {
      switch (self[index - 1], self[index]) {
      case (0x22, 0x22), (0x27, 0x27), (0x28, 0x29): return true
      default: continue
      }
    }
    return false
  }
}
