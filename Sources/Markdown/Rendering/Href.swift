/// Writes an address into an attribute: what may not stand in an address percent-encoded, what may
/// not stand in an attribute escaped.
///
///     /a b?c&d   // /a%20b?c&amp;d
func appendHref(_ address: UnsafeBufferPointer<UInt8>, to html: inout [UInt8]) {
  let safe = safeBytes
  var start = 0
  for index in 0..<address.count where !safe.contains(address[index]) {
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

/// Not `&` and `'`, which have escapes of their own.
private let safeBytes = ByteSet(
  "!#$%()*+,-./0123456789:;=?@ABCDEFGHIJKLMNOPQRSTUVWXYZ_abcdefghijklmnopqrstuvwxyz~")

private func digit(_ value: UInt8) -> UInt8 { value < 10 ? 0x30 + value : 0x37 + value }
