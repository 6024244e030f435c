extension FrontMatter {
  /// Reads `key: word`, `key: "text"`, `key: [a, b]`, blank lines and comments; `nil` for anything
  /// else, which Yams then reads.
  static func readPlain(_ yaml: ArraySlice<UInt8>, firstLine: Int) -> FrontMatter? {
    var entries: [Entry] = []
    var line = firstLine - 1
    for range in yaml.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
      line += 1
      var text = range
      while let last = text.last, last == 0x20 || last == 0x0D { text.removeLast() }
      guard let first = text.first else { continue }
      if first == UInt8(ascii: "#") { continue }
      guard isLetter(first), let colon = text.firstIndex(of: UInt8(ascii: ":")) else { return nil }
      let key = text[..<colon]
      guard key.allSatisfy({ isLetter($0) || $0 == UInt8(ascii: "-") }) else { return nil }
      let rest = text[(colon + 1)...]
      guard rest.first == 0x20, let value = plainValue(rest.drop { $0 == 0x20 }) else { return nil }
      let name = String(decoding: key, as: UTF8.self)
      guard !entries.contains(where: { $0.key == name }) else { return nil }
      entries.append(Entry(key: name, line: line, value: value))
    }
    return FrontMatter(entries: entries)
  }

  private static func plainValue(_ text: ArraySlice<UInt8>) -> Value? {
    switch text.first {
    case UInt8(ascii: "["):
      guard text.last == UInt8(ascii: "]"), text.count > 2 else { return nil }
      var items: [Value] = []
      for item in text.dropFirst().dropLast().split(separator: UInt8(ascii: ",")) {
        var item = item.drop { $0 == 0x20 }
        while item.last == 0x20 { item.removeLast() }
        guard let word = plainWord(item, inList: true) else { return nil }
        items.append(.text(word))
      }
      return .list(items)
    case UInt8(ascii: "\""):
      guard text.count >= 2, text.last == UInt8(ascii: "\"") else { return nil }
      let inside = text.dropFirst().dropLast()
      guard !inside.contains(UInt8(ascii: "\"")), !inside.contains(UInt8(ascii: "\\")) else {
        return nil
      }
      return .text(String(decoding: inside, as: UTF8.self))
    default:
      return plainWord(text, inList: false).map(Value.text)
    }
  }

  /// Text that means itself in YAML: a letter or a digit first, no sign that could mean more.
  private static func plainWord(_ text: ArraySlice<UInt8>, inList: Bool) -> String? {
    guard let first = text.first, isLetter(first) || isDigit(first) else { return nil }
    let isPlain = text.allSatisfy { byte in
      isLetter(byte) || isDigit(byte) || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "_")
        || byte == UInt8(ascii: "/") || byte == UInt8(ascii: ".")
        || (byte == 0x20 && !inList)
    }
    guard isPlain else { return nil }
    let word = String(decoding: text, as: UTF8.self)
    return ["null", "Null", "NULL"].contains(word) ? nil : word
  }
}

private func isLetter(_ byte: UInt8) -> Bool {
  (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
}

private func isDigit(_ byte: UInt8) -> Bool {
  (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
}
