/// Whom to ask about a link, and how.
///
///     LinkAddress("https://Example.org/größe#top")
///     // host: "https://example.org", request: "https://Example.org/gr%C3%B6%C3%9Fe"
struct LinkAddress: Sendable, Hashable {
  /// Scheme, name and port: those who are to be asked one thing at a time.
  let host: String
  /// What is asked for: a fragment is the reader's matter, and other scripts are percent-encoded.
  let request: String

  init?(_ url: String) {
    let parts = url.split(separator: ":", maxSplits: 1)
    guard parts.count == 2, ["http", "https"].contains(parts[0].lowercased()),
      parts[1].hasPrefix("//")
    else { return nil }
    let rest = parts[1].dropFirst(2).prefix { $0 != "#" }
    let authority = rest.prefix { $0 != "/" && $0 != "?" }
    let name = authority.split(separator: "@").last ?? ""
    guard !name.isEmpty else { return nil }
    host = parts[0].lowercased() + "://" + name.lowercased()
    request = encoded(parts[0].lowercased() + "://" + rest)
  }
}

private func encoded(_ text: String) -> String {
  var bytes: [UInt8] = []
  let digits = Array("0123456789ABCDEF".utf8)
  for byte in text.utf8 {
    if byte > 0x20 && byte < 0x7F {
      bytes.append(byte)
    } else {
      bytes += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
    }
  }
  return String(decoding: bytes, as: UTF8.self)
}
