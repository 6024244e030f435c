/// The one function that escapes. The five characters are right in text and in a quoted attribute
/// alike, so no template needs to say which of the two it is in.
///
///     appendEscaped("a < b", to: &bytes)   // a &lt; b
package func appendEscaped(_ text: some Sequence<UInt8>, to bytes: inout [UInt8]) {
  let copied: Void? = text.withContiguousStorageIfAvailable { appendEscaped($0, to: &bytes) }
  if copied == nil { Array(text).withUnsafeBufferPointer { appendEscaped($0, to: &bytes) } }
}

/// Copies runs between special bytes, so that text without any is one append.
package func appendEscaped(_ text: UnsafeBufferPointer<UInt8>, to bytes: inout [UInt8]) {
  var start = 0
  for index in 0..<text.count {
    guard let entity = entity(for: text[index]) else { continue }
    bytes.append(contentsOf: text[start..<index])
    entity.withUTF8Buffer { bytes.append(contentsOf: $0) }
    start = index + 1
  }
  bytes.append(contentsOf: text[start...])
}

@inline(__always)
private func entity(for byte: UInt8) -> StaticString? {
  // All five lie below `?`; most bytes of a text do not.
  guard byte <= UInt8(ascii: ">") else { return nil }
  switch byte {
  case UInt8(ascii: "&"): return "&amp;"
  case UInt8(ascii: "<"): return "&lt;"
  case UInt8(ascii: ">"): return "&gt;"
  case UInt8(ascii: "\""): return "&quot;"
  case UInt8(ascii: "'"): return "&#39;"
  default: return nil
  }
}
