/// A document in the making: nodes are begun and ended in order, their text is appended.
struct TreeBuilder {
  private(set) var nodes: [Node] = []
  private(set) var text: [UInt8] = []

  init(expecting bytes: Int) {
    nodes.reserveCapacity(bytes / 10 + 16)
    text.reserveCapacity(bytes + bytes / 8)
  }

  /// Begins a node; what is added until `end(_:)` stands below it.
  @discardableResult
  mutating func begin(
    _ kind: Node.Kind, line: Int32, text: Span = .none, title: Span = .none
  ) -> Int {
    let index = Int32(nodes.count)
    nodes.append(Node(kind: kind, end: index + 1, line: line, text: text, title: title))
    return Int(index)
  }

  mutating func end(_ node: Int) { nodes[node].end = Int32(nodes.count) }

  mutating func copy(_ bytes: UnsafeBufferPointer<UInt8>) -> Span {
    let start = Int32(text.count)
    text.append(contentsOf: bytes)
    return Span(start: start, end: Int32(text.count))
  }

  /// Takes out what stands below a node, to be built anew.
  mutating func takeChildren(of node: Int) -> [Node] {
    let children = Array(nodes[(node + 1)...])
    nodes.removeSubrange((node + 1)...)
    return children
  }

  /// Takes out the last node.
  mutating func remove(_ node: Int) { nodes.removeSubrange(node...) }

  func bytes(of span: Span) -> ArraySlice<UInt8> {
    span.isNone ? [] : text[Int(span.start)..<Int(span.end)]
  }

  mutating func append(_ bytes: some Collection<UInt8>) -> Span {
    let start = Int32(text.count)
    text.append(contentsOf: bytes)
    return Span(start: start, end: Int32(text.count))
  }

  mutating func set(_ node: Int, kind: Node.Kind) { nodes[node].kind = kind }
  mutating func set(_ node: Int, title: Span) { nodes[node].title = title }

  consuming func document() -> Document { Document(nodes: nodes, text: text) }
}
