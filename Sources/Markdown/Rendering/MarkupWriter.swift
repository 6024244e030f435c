internal import HTML

/// Appends a document's HTML to one buffer: constants as they are, the document's text escaped.
struct MarkupWriter {
  private(set) var html: [UInt8] = []
  private let text: [UInt8]

  init(_ document: Document, expecting bytes: Int) {
    text = document.text
    html.reserveCapacity(bytes)
  }

  /// What was written, in no more room than it takes, since it may be kept for long.
  mutating func take() -> [UInt8] {
    defer { html.removeAll(keepingCapacity: true) }
    return html.withUnsafeBufferPointer { Array($0) }
  }

  @inline(__always)
  mutating func write(_ constant: StaticString) {
    constant.withUTF8Buffer { html.append(contentsOf: $0) }
  }

  /// At a line's beginning, and the constant.
  mutating func line(_ constant: StaticString) {
    newLine()
    write(constant)
  }

  mutating func newLine() {
    if let last = html.last, last != 0x0A { html.append(0x0A) }
  }

  mutating func number(_ number: Int) { html.append(contentsOf: String(number).utf8) }

  mutating func escape(_ span: Span) { withBytes(of: span) { appendEscaped($0, to: &$1) } }
  mutating func escape(_ bytes: ArraySlice<UInt8>) {
    bytes.withUnsafeBufferPointer { appendEscaped($0, to: &html) }
  }
  mutating func href(_ span: Span) { withBytes(of: span) { appendHref($0, to: &$1) } }
  mutating func copy(_ span: Span) { withBytes(of: span) { $1.append(contentsOf: $0) } }

  mutating func escape(_ string: String) {
    var string = string
    string.withUTF8 { appendEscaped($0, to: &html) }
  }

  mutating func href(_ string: String) {
    var string = string
    string.withUTF8 { appendHref($0, to: &html) }
  }

  @inline(__always)
  private mutating func withBytes(
    of span: Span, _ body: (UnsafeBufferPointer<UInt8>, inout [UInt8]) -> Void
  ) {
    guard !span.isEmpty else { return }
    text.withUnsafeBufferPointer {
      body(UnsafeBufferPointer(rebasing: $0[Int(span.start)..<Int(span.end)]), &html)
    }
  }
}
