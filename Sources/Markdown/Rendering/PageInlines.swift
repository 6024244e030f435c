internal import HTML

extension PageWriter {
  mutating func inline(_ index: Int, _ node: Node) -> Bool {
    switch node.kind {
    case .text: writer.escape(node.text)
    case .softBreak: writer.write("\n")
    case .lineBreak: writer.write("<br>\n")
    case .codeSpan:
      writer.write("<code>")
      writer.escape(node.text)
      writer.write("</code>")
    case .inlineHTML: raw(page.rawHTML.meaning(of: index), node)
    case .emphasis: writer.write("<em>")
    case .strong: writer.write("<strong>")
    case .strikethrough: writer.write("<del>")
    case .link: link(node)
    case .picture:
      picture(index, node)
      return false
    default: preconditionFailure("\(node.kind) is no inline")
    }
    return true
  }

  mutating func inlineEnd(_ node: Node) {
    switch node.kind {
    case .emphasis: writer.write("</em>")
    case .strong: writer.write("</strong>")
    case .strikethrough: writer.write("</del>")
    case .link: if linkEnds.removeLast() { writer.write("</a>") }
    default: break
    }
  }

  private mutating func raw(_ meaning: RawHTML.Meaning?, _ node: Node) {
    switch meaning {
    case .comment: break
    case .markup(.lineBreak): writer.write("<br>")
    case .markup(.begin(let name)):
      writer.write("<")
      writer.escape(name.rawValue)
      writer.write(">")
    case .markup(.end(let name)):
      writer.write("</")
      writer.escape(name.rawValue)
      writer.write(">")
    default: writer.escape(node.text)
    }
  }

  private func address(of node: Node) -> String {
    String(decoding: document.bytes(of: node.text), as: UTF8.self)
  }

  private mutating func link(_ node: Node) {
    switch page.resolve(address(of: node), false) {
    case .address(let address), .picture(let address, _, _):
      begin(address, title: node.title)
      linkEnds.append(true)
    case .text: linkEnds.append(false)
    }
  }

  private mutating func begin(_ address: String, title: Span) {
    writer.write("<a href=\"")
    writer.href(address)
    self.title(title)
    writer.write("\">")
  }

  /// A picture from elsewhere is a link, with its description for words.
  private mutating func picture(_ index: Int, _ node: Node) {
    let description = document.plainText(of: index)
    switch page.resolve(address(of: node), true) {
    case .picture(let address, let width, let height):
      writer.write("<img src=\"")
      writer.href(address)
      writer.write("\" alt=\"")
      writer.escape(description)
      title(node.title)
      writer.write("\"")
      if let width, let height {
        writer.write(" width=\"")
        writer.number(width)
        writer.write("\" height=\"")
        writer.number(height)
        writer.write("\"")
      }
      writer.write(" loading=\"lazy\">")
    case .address(let address) where !isInLink:
      begin(address, title: node.title)
      writer.escape(description.isEmpty ? address : description)
      writer.write("</a>")
    case .address, .text: writer.escape(description)
    }
  }

  private mutating func title(_ span: Span) {
    guard !span.isEmpty else { return }
    writer.write("\" title=\"")
    writer.escape(span)
  }
}
