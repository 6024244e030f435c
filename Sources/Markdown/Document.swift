/// Markdown text as a tree of values: nodes in the order in which they begin, in one array, and all
/// their text in one buffer. Nothing in it points into the source or into libcmark.
///
///     let document = try Document(parsing: Array("# *Hello*".utf8))
///     document.nodes.map(\.kind)   // [.document, .heading(level: 1), .emphasis, .text]
package struct Document: Sendable {
  package let nodes: [Node]
  package let text: [UInt8]
}

extension Document {
  package func bytes(of span: Span) -> ArraySlice<UInt8> {
    span.isNone ? [] : text[Int(span.start)..<Int(span.end)]
  }

  /// The indices of a node's children. The document itself is node 0.
  package func children(of node: Int) -> Children {
    Children(nodes: nodes, position: node + 1, end: Int(nodes[node].end))
  }

  package struct Children: Sequence, IteratorProtocol {
    let nodes: [Node]
    var position: Int
    let end: Int

    package mutating func next() -> Int? {
      guard position < end else { return nil }
      defer { position = Int(nodes[position].end) }
      return position
    }
  }

  /// A node's text as a reader sees it: breaks as blanks, pictures by their description, blocks apart by a
  /// blank. Tags that are no markup here are text; without `tags` they are left out, as GitHub does in ids.
  ///
  ///     *One*<br>`two` <T>   // One two <T>
  package func plainText(of node: Int, tags: Bool = true) -> String {
    // Most headings, paragraphs and cells that are asked for hold one text and nothing else.
    if Int(nodes[node].end) == node + 2, nodes[node + 1].kind == .text {
      return String(decoding: bytes(of: nodes[node + 1].text).trimmed(), as: UTF8.self)
    }
    return String(decoding: plainBytes(of: node, tags: tags), as: UTF8.self)
  }

  private func plainBytes(of node: Int, tags: Bool) -> [UInt8] {
    var plain: [UInt8] = []
    for index in node..<Int(nodes[node].end) {
      switch nodes[index].kind {
      case .text, .codeSpan: plain += bytes(of: nodes[index].text)
      case .code:
        blank(&plain)
        plain += bytes(of: nodes[index].text).trimmed()
      case .softBreak, .lineBreak: blank(&plain)
      case .inlineHTML:
        let tag = bytes(of: nodes[index].text)
        switch RawHTML.meaning(of: tag, isBlock: false) {
        case .markup(.lineBreak): blank(&plain)
        case .text: if tags { plain += tag }
        case .markup, .comment: continue
        }
      case .emphasis, .strong, .strikethrough, .link, .picture, .html: continue
      default: blank(&plain)
      }
    }
    return Array(plain[...].trimmed())
  }

  private func blank(_ plain: inout [UInt8]) {
    if let last = plain.last, last != UInt8(ascii: " ") { plain.append(UInt8(ascii: " ")) }
  }
}
