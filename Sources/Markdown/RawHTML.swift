/// What becomes of the raw HTML that an author wrote: four tags are markup, comments are nothing,
/// and everything else is the text that it is.
package struct RawHTML: Sendable {
  package enum Meaning: Sendable, Equatable {
    case markup(Tag)
    case comment
    case text
  }

  package enum Tag: Sendable, Equatable {
    case lineBreak
    case begin(Name)
    case end(Name)
  }

  package enum Name: String, Sendable { case sub, sup, kbd }

  /// For each node of raw HTML, in order.
  package let nodes: [(node: Int, meaning: Meaning)]

  package init(in document: Document) {
    // Most documents have none.
    guard document.nodes.contains(where: { $0.kind == .html || $0.kind == .inlineHTML }) else {
      nodes = []
      return
    }
    var nodes: [(node: Int, meaning: Meaning)] = []
    var open: [(place: Int, name: Name, parent: Int)] = []
    var parents: [Int] = []
    for (index, node) in document.nodes.enumerated() {
      while let last = parents.last, document.nodes[last].end <= index {
        parents.removeLast()
        // A tag that is not closed beside its beginning stays text, as it was set down at first.
        open.removeAll { $0.parent == last }
      }
      if node.kind == .html || node.kind == .inlineHTML {
        let bytes = document.bytes(of: node.text)
        let meaning = Self.meaning(of: bytes, isBlock: node.kind == .html)
        switch meaning {
        case .markup(.begin(let name)):
          open.append((nodes.count, name, parents.last ?? 0))
          nodes.append((index, .text))
        case .markup(.end(let name)):
          if let last = open.last, last.name == name, last.parent == parents.last ?? 0 {
            open.removeLast()
            nodes[last.place].meaning = .markup(.begin(name))
            nodes.append((index, meaning))
          } else {
            nodes.append((index, .text))
          }
        default: nodes.append((index, meaning))
        }
      }
      if Int(node.end) > index + 1 { parents.append(index) }
    }
    self.nodes = nodes
  }

  /// Nil for a node that is no raw HTML.
  package func meaning(of node: Int) -> Meaning? {
    var low = 0, high = nodes.count
    while low < high {
      let middle = (low + high) / 2
      if nodes[middle].node < node { low = middle + 1 } else { high = middle }
    }
    return low < nodes.count && nodes[low].node == node ? nodes[low].meaning : nil
  }
}

extension RawHTML {
  static func meaning(of bytes: ArraySlice<UInt8>, isBlock: Bool) -> Meaning {
    let bytes = bytes.trimmed()
    if bytes.starts(with: "<!--".utf8) {
      return isBlock && !isComment(bytes) ? .text : .comment
    }
    guard bytes.first == UInt8(ascii: "<"), bytes.last == UInt8(ascii: ">") else { return .text }
    // NB: space ends a name: `<b r>` is a `b` with an attribute.
    let tag = String(decoding: bytes.dropFirst().dropLast().map(\.lowercased), as: UTF8.self)
    let closing = tag.hasSuffix("/") ? tag.dropLast() : tag[...]
    if closing.trimmingEnd == "br" { return .markup(.lineBreak) }
    if isBlock { return .text }
    let isEnd = tag.hasPrefix("/")
    guard let name = Name(rawValue: String(tag.dropFirst(isEnd ? 1 : 0).trimmingEnd)) else {
      return .text
    }
    return .markup(isEnd ? .end(name) : .begin(name))
  }

  /// Whether a block is one comment, with nothing after it.
  private static func isComment(_ bytes: ArraySlice<UInt8>) -> Bool {
    var position = bytes.startIndex + 4
    while position + 2 < bytes.endIndex {
      if bytes[position...].starts(with: "-->".utf8) { return position + 3 == bytes.endIndex }
      position += 1
    }
    return false
  }
}

extension StringProtocol {
  /// Without the space at its end.
  fileprivate var trimmingEnd: SubSequence {
    self[..<(lastIndex { !$0.isWhitespace }.map { index(after: $0) } ?? startIndex)]
  }
}
