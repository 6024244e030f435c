/// Writes an address into an attribute: what may not stand in an address percent-encoded, what may
/// not stand in an attribute escaped.
///
///     /a b?c&d   // /a%20b?c&amp;d
func appendHref(_ address: UnsafeBufferPointer<UInt8>, to html: inout [UInt8]) {
  var start = 0
  for index in 0..<address.count where !isSafe(address[index]) {
    html.append(contentsOf: address[start..<index])
    start = index + 1
    switch address[index] {
    case UInt8(ascii: "&"): html.append(contentsOf: "&amp;".utf8)
    case UInt8(ascii: "'"): html.append(contentsOf: "&#x27;".utf8)
    case let byte:
      html.append(UInt8(ascii: "%"))
      html.append(digit(byte >> 4))
      html.append(digit(byte & 15))
    }
  }
  html.append(contentsOf: address[start...])
}

/// Letters, digits and ``!#$%()*+,-./:;=?@_~``: not `&` and `'`, which have escapes of their own.
@inline(__always)
private func isSafe(_ byte: UInt8) -> Bool {
  byte < 128 && (byte < 64 ? safeLow : safeHigh) >> UInt64(byte & 63) & 1 == 1
}

private let safeLow = mask(of: "!#$%()*+,-./0123456789:;=?")
private let safeHigh = mask(of: "@ABCDEFGHIJKLMNOPQRSTUVWXYZ_abcdefghijklmnopqrstuvwxyz~")

private func mask(of characters: StaticString) -> UInt64 {
  characters.withUTF8Buffer { $0.reduce(0) { $0 | 1 << UInt64($1 & 63) } }
}

private func digit(_ value: UInt8) -> UInt8 { value < 10 ? 0x30 + value : 0x37 + value }
