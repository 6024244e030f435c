internal import Bytes

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
  while true {
    let index = firstSpecial(in: text, from: start)
    bytes.append(contentsOf: UnsafeBufferPointer(rebasing: text[start..<index]))
    guard index < text.count else { return }
    entity(for: text[index]).withUTF8Buffer { bytes.append(contentsOf: $0) }
    start = index + 1
  }
}

/// Where the next byte stands that needs escaping, or the end.
@inline(__always)
private func firstSpecial(in text: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
  var index = start
  while index + 8 <= text.count {
    let bytes = EightBytes(text, at: index)
    // `&` and `'` differ in the lowest bit alone, `<` and `>` in the one above it.
    if bytes.setting(1).holds(UInt8(ascii: "'")) || bytes.setting(2).holds(UInt8(ascii: ">"))
      || bytes.holds(UInt8(ascii: "\""))
    {
      break
    }
    index += 8
  }
  while index < text.count, !isSpecial(text[index]) { index += 1 }
  return index
}

@inline(__always)
private func isSpecial(_ byte: UInt8) -> Bool {
  switch byte {
  case UInt8(ascii: "&"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\""),
    UInt8(ascii: "'"):
    true
  default: false
  }
}

@inline(__always)
private func entity(for byte: UInt8) -> StaticString {
  switch byte {
  case UInt8(ascii: "&"): "&amp;"
  case UInt8(ascii: "<"): "&lt;"
  case UInt8(ascii: ">"): "&gt;"
  case UInt8(ascii: "\""): "&quot;"
  default: "&#39;"
  }
}
