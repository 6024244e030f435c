package import HTML

/// CommonMark's own HTML, and cmark-gfm's for its extensions: what conformance suites compare.
/// Where not `unsafe`, raw HTML and dangerous addresses are left out as libcmark leaves them out.
package func plainHTML(_ document: Document, unsafe: Bool) -> HTML {
  var renderer = PlainRenderer(document: document, unsafe: unsafe)
  renderer.render()
  return HTML(trusted: renderer.writer.html)
}

private struct PlainRenderer {
  let document: Document
  let unsafe: Bool
  var writer: MarkupWriter
  /// The nodes that are begun and not ended.
  var open: [Int] = []
  /// The picture whose description is being written: there is only text in it.
  var picture = 0..<0

  init(document: Document, unsafe: Bool) {
    self.document = document
    self.unsafe = unsafe
    writer = MarkupWriter(document, expecting: document.text.count * 3 / 2 + 64)
  }

  mutating func render() {
    let nodes = document.nodes
    for index in nodes.indices {
      while let last = open.last, nodes[last].end <= index { leave(open.removeLast()) }
      enter(index, nodes[index])
      open.append(index)
    }
    while let last = open.popLast() { leave(last) }
  }

  private mutating func enter(_ index: Int, _ node: Node) {
    guard !picture.contains(index) else {
      switch node.kind {
      case .text, .codeSpan, .inlineHTML: writer.escape(node.text)
      case .softBreak, .lineBreak: writer.write(" ")
      default: break
      }
      return
    }
    switch node.kind {
    case .document: break
    case .quote: writer.line("<blockquote>\n")
    case .list(let start?, _) where start != 1:
      writer.line("<ol start=\"")
      writer.number(Int(start))
      writer.write("\">\n")
    case .list(let start, _): writer.line(start == nil ? "<ul>\n" : "<ol>\n")
    case .item(let task):
      writer.line("<li>")
      switch task {
      case .done: writer.write(#"<input type="checkbox" checked="" disabled="" /> "#)
      case .open: writer.write(#"<input type="checkbox" disabled="" /> "#)
      case nil: break
      }
    case .code: code(node)
    case .html:
      writer.newLine()
      unsafe ? writer.copy(node.text) : writer.write("<!-- raw HTML omitted -->")
      writer.newLine()
    case .paragraph: if !isTight() { writer.line("<p>") }
    case .heading(let level):
      writer.line("<h")
      writer.number(Int(level))
      writer.write(">")
    case .rule: writer.line("<hr />\n")
    case .table: writer.line("<table>")
    case .row(header: true, _): writer.line("<thead>\n<tr>")
    case .row: writer.line(isFirstBodyRow(index) ? "<tbody>\n<tr>" : "<tr>")
    case .cell(let alignment):
      writer.newLine()
      writer.write(isInHeader() ? "<th" : "<td")
      switch alignment {
      case .left: writer.write(" align=\"left\">")
      case .center: writer.write(" align=\"center\">")
      case .right: writer.write(" align=\"right\">")
      case .none: writer.write(">")
      }
    case .text: writer.escape(node.text)
    case .softBreak: writer.write("\n")
    case .lineBreak: writer.write("<br />\n")
    case .codeSpan:
      writer.write("<code>")
      writer.escape(node.text)
      writer.write("</code>")
    case .inlineHTML: unsafe ? writer.copy(node.text) : writer.write("<!-- raw HTML omitted -->")
    case .emphasis: writer.write("<em>")
    case .strong: writer.write("<strong>")
    case .strikethrough: writer.write("<del>")
    case .link:
      writer.write("<a href=\"")
      href(node.text)
      title(node.title)
      writer.write("\">")
    case .picture:
      writer.write("<img src=\"")
      href(node.text)
      writer.write("\" alt=\"")
      picture = index + 1..<Int(node.end)
    }
  }

  private mutating func leave(_ index: Int) {
    let node = document.nodes[index]
    guard !picture.contains(index) else { return }
    switch node.kind {
    case .quote: writer.line("</blockquote>\n")
    case .list(let start, _): writer.write(start == nil ? "</ul>\n" : "</ol>\n")
    case .item: writer.write("</li>\n")
    case .paragraph: if !isTight() { writer.write("</p>\n") }
    case .heading(let level):
      writer.write("</h")
      writer.number(Int(level))
      writer.write(">\n")
    case .table:
      if hasBody(index) { writer.line("</tbody>\n") }
      writer.line("</table>\n")
    case .row(header: true, _): writer.line("</tr>\n</thead>")
    case .row: writer.line("</tr>")
    case .cell: writer.write(isInHeader() ? "</th>" : "</td>")
    case .emphasis: writer.write("</em>")
    case .strong: writer.write("</strong>")
    case .strikethrough: writer.write("</del>")
    case .link: writer.write("</a>")
    case .picture:
      title(node.title)
      writer.write("\" />")
    default: break
    }
  }
}

extension PlainRenderer {
  private mutating func code(_ node: Node) {
    writer.line("<pre><code")
    if !node.title.isEmpty {
      writer.write(" class=\"language-")
      writer.escape(document.bytes(of: node.title).prefix { !$0.isSpace })
      writer.write("\"")
    }
    writer.write(">")
    writer.escape(node.text)
    writer.write("</code></pre>\n")
  }

  private mutating func title(_ span: Span) {
    guard !span.isNone else { return }
    writer.write("\" title=\"")
    writer.escape(span)
  }

  /// Whether the paragraph that begins or ends here is a tight list's.
  private func isTight() -> Bool {
    guard open.count > 1, case .list(_, tight: true) = document.nodes[open[open.count - 2]].kind
    else { return false }
    return true
  }

  private func isInHeader() -> Bool {
    guard let row = open.last, case .row(header: true, _) = document.nodes[row].kind else {
      return false
    }
    return true
  }

  private func isFirstBodyRow(_ row: Int) -> Bool {
    Int(document.nodes[open.last! + 1].end) == row
  }

  private func hasBody(_ table: Int) -> Bool {
    document.nodes[table + 1].end < document.nodes[table].end
  }

  private mutating func href(_ span: Span) {
    let isLeftOut = !unsafe && isDangerous(document.bytes(of: span))
    guard !isLeftOut else { return }
    writer.href(span)
  }
}

/// libcmark's list of schemes to leave out: `javascript:`, `vbscript:`, `file:`, and `data:` but for
/// four kinds of picture.
private func isDangerous(_ address: ArraySlice<UInt8>) -> Bool {
  let start = address.prefix(32).map(\.lowercased)
  func begins(_ prefix: StaticString) -> Bool { prefix.withUTF8Buffer { start.starts(with: $0) } }
  if begins("data:") {
    return
      !(begins("data:image/png") || begins("data:image/gif") || begins("data:image/jpeg")
      || begins("data:image/webp"))
  }
  return begins("javascript:") || begins("vbscript:") || begins("file:")
}
