/// A request's path, taken apart: `/a/b%20c/` → `["a", "b c"]`, a folder.
struct RequestPath: Equatable {
  let names: [String]
  /// Whether it ends in a slash.
  let isFolder: Bool

  /// `nil` where it names nothing that a site could hold: a name that is empty, that leads elsewhere,
  /// or that is not text.
  ///
  /// NB: names are decoded after they are parted, so that `%2F` and `%2E%2E` stay within their name.
  init?(_ text: String) {
    guard text.utf8.first == UInt8(ascii: "/") else { return nil }
    var parts = text.dropFirst().split(separator: "/", omittingEmptySubsequences: false)
    isFolder = parts.last?.isEmpty ?? true
    if isFolder { parts = parts.dropLast() }
    var names: [String] = []
    for part in parts {
      // Hidden files are the build's own notes.
      guard let name = percentDecoded(part), !name.isEmpty, !name.hasPrefix("."),
        !name.utf8.contains(UInt8(ascii: "/")), !name.utf8.contains(0)
      else { return nil }
      names.append(name)
    }
    self.names = names
  }
}

/// `b%20c` → `b c`; `nil` where an escape is broken or the bytes are no UTF-8.
private func percentDecoded(_ text: Substring) -> String? {
  var bytes: [UInt8] = []
  var rest = text.utf8[...]
  while let byte = rest.popFirst() {
    guard byte == UInt8(ascii: "%") else {
      bytes.append(byte)
      continue
    }
    let digits = rest.prefix(2).compactMap { Character(UnicodeScalar($0)).hexDigitValue }
    guard digits.count == 2 else { return nil }
    bytes.append(UInt8(digits[0] * 16 + digits[1]))
    rest = rest.dropFirst(2)
  }
  return String(validating: bytes, as: UTF8.self)
}
