internal import HTML

/// Writes a page's HTML: one walk over the nodes, each begun and ended, without recursion.
struct PageWriter {
  let page: PageRenderer
  var writer: MarkupWriter
  /// The nodes that are begun and not ended, and what each link or picture became.
  var open: [Int] = []
  var linkEnds: [Bool] = []
  var isInLink: Bool { linkEnds.contains(true) }

  var document: Document { page.document }

  init(_ page: PageRenderer, expecting nodes: Int) {
    self.page = page
    let share = page.document.text.count * nodes / max(page.document.nodes.count, 1)
    writer = MarkupWriter(page.document, expecting: share * 3 + 256)
  }

  mutating func write(_ nodes: Range<Int>) {
    var index = nodes.lowerBound
    while index < nodes.upperBound {
      while let last = open.last, document.nodes[last].end <= index { leave(open.removeLast()) }
      let node = document.nodes[index]
      if enter(index, node) {
        open.append(index)
        index += 1
      } else {
        index = Int(node.end)
      }
    }
    while let last = open.popLast() { leave(last) }
  }

  /// Writes what a node begins with; false where that is all, and what stands below is not written.
  private mutating func enter(_ index: Int, _ node: Node) -> Bool {
    switch node.kind {
    case .document: return true
    case .quote: writer.line("<blockquote>\n")
    case .list(let start?, _) where start != 1:
      writer.line("<ol start=\"")
      writer.number(Int(start))
      writer.write("\">\n")
    case .list(let start, _): writer.line(start == nil ? "<ul>\n" : "<ol>\n")
    case .item(nil): writer.line("<li>")
    case .item(.open):
      writer.line(#"<li class="task"><input type="checkbox" disabled aria-label="Open"> "#)
    case .item(.done):
      writer.line(#"<li class="task"><input type="checkbox" checked disabled aria-label="Done"> "#)
    case .code(let fence):
      code(node, isFence: fence != .indented)
      return false
    case .html:
      block(page.rawHTML.meaning(of: index), node)
      return false
    case .paragraph: if !isTight { writer.line("<p>") }
    case .heading: return heading(index)
    case .rule: writer.line("<hr>\n")
    case .table(let columns): table(index, columns: Int(columns))
    case .row(let isHeader, _): row(index, isHeader: isHeader)
    case .cell(let alignment): cell(index, alignment)
    default: return inline(index, node)
    }
    return true
  }

  private mutating func leave(_ index: Int) {
    let node = document.nodes[index]
    switch node.kind {
    case .quote: writer.line("</blockquote>\n")
    case .list(let start, _): writer.line(start == nil ? "</ul>\n" : "</ol>\n")
    case .item: writer.write("</li>\n")
    case .paragraph: if !isTight { writer.write("</p>\n") }
    case .heading: headingEnd(index)
    case .table: tableEnd(index)
    case .row(let isHeader, _): rowEnd(isHeader: isHeader)
    case .cell: cellEnd(index)
    default: inlineEnd(node)
    }
  }

  /// Whether the paragraph that begins or ends here is a tight list's.
  private var isTight: Bool {
    guard open.count > 1, case .list(_, tight: true) = document.nodes[open[open.count - 2]].kind
    else { return false }
    return true
  }
}

extension PageWriter {
  /// A heading that keeps its id has a link to itself beside it: inside, the heading would be read out
  /// with its text twice.
  private mutating func heading(_ index: Int) -> Bool {
    guard let (heading, level) = page.heading(at: index), level > 0 else { return false }
    if page.hasIDs {
      writer.line("<div class=\"h")
      writer.number(Int(level))
      writer.write("\"><h")
      writer.number(Int(level))
      writer.write(" id=\"")
      writer.escape(heading.id)
      writer.write("\"")
    } else {
      writer.line("<h")
      writer.number(Int(level))
    }
    writer.write(">")
    return true
  }

  private mutating func headingEnd(_ index: Int) {
    guard let (heading, level) = page.heading(at: index) else { return }
    writer.write("</h")
    writer.number(Int(level))
    writer.write(">")
    if page.hasIDs {
      writer.write(" <a class=\"anchor\" href=\"#")
      writer.href(heading.id)
      writer.write("\" aria-labelledby=\"")
      writer.escape(heading.id)
      writer.write("\">#</a></div>")
    }
    writer.write("\n")
  }

  private mutating func block(_ meaning: RawHTML.Meaning?, _ node: Node) {
    switch meaning {
    case .comment: break
    case .markup: writer.line("<br>\n")
    default:
      writer.line("<p>")
      writer.escape(document.bytes(of: node.text).trimmed())
      writer.write("</p>\n")
    }
  }
}
