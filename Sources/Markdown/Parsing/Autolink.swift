/// GitHub's bare addresses: `https://a.b`, `www.a.b` and `name@a.b`, by cmark-gfm's rules.
enum Autolink {
  /// The address whose `:` stands at `colon`: `http`, `https` or `ftp` before it, `//` and a host
  /// after it.
  ///
  ///     (see http://a.b/c_d.)   // http://a.b/c_d
  static func address(in text: UnsafeBufferPointer<UInt8>, colon: Int) -> Range<Int>? {
    guard text.count - colon >= 4, text[colon + 1] == slash, text[colon + 2] == slash else {
      return nil
    }
    var start = colon
    while start > 0, text[start - 1].isLetter { start -= 1 }
    let scheme = text[start..<colon].map(\.lowercased)
    let isLinked = ["http", "https", "ftp"].contains { scheme.elementsEqual($0.utf8) }
    guard isLinked, isHost(text, colon + 3), let host = hostEnd(text, colon + 3) else { return nil }
    return start..<end(text, from: colon, past: host.end)
  }

  /// The address that `www.` at `start` begins.
  static func host(in text: UnsafeBufferPointer<UInt8>, at start: Int) -> Range<Int>? {
    guard text[start...].starts(with: "www.".utf8) else { return nil }
    if start > 0 {
      let before = text[start - 1]
      guard before.isSpace || "*_~(".utf8.contains(before) else { return nil }
    }
    guard let host = hostEnd(text, start), host.hasDot else { return nil }
    let end = end(text, from: start, past: host.end)
    return end > start ? start..<end : nil
  }

  /// Longer than any name of a host. NB: `www.a_www.a_…` begins a host every few bytes, and none of them
  /// ends before the text does.
  private static let longestHost = 1000

  /// Where a host that begins at `start` ends. None of its last two names may have an underscore.
  private static func hostEnd(
    _ text: UnsafeBufferPointer<UInt8>, _ start: Int
  ) -> (end: Int, hasDot: Bool)? {
    var position = start + 1, dots = 0, underscores = (before: 0, last: 0)
    while position < text.count - 1 {
      if position - start > longestHost { return nil }
      switch text[position] {
      case UInt8(ascii: "_"): underscores.last += 1
      case UInt8(ascii: "."):
        underscores = (underscores.last, 0)
        dots += 1
      case UInt8(ascii: "-"): break
      default:
        guard isHost(text, position) else {
          return underscores == (0, 0) ? (position, dots > 0) : nil
        }
      }
      position += 1
    }
    return underscores == (0, 0) ? (position, dots > 0) : nil
  }

  /// NB: of a character that takes several bytes, only the first is looked at: a host ends in it.
  private static func isHost(_ text: UnsafeBufferPointer<UInt8>, _ position: Int) -> Bool {
    guard let scalar = text.scalar(at: position) else { return false }
    return CharacterClass(scalar) == .other
  }

  /// The address goes on to a space or a `<`; punctuation at its end is the sentence's.
  private static func end(
    _ text: UnsafeBufferPointer<UInt8>, from start: Int, past host: Int
  ) -> Int {
    var end = host
    while end < text.count, !text[end].isSpace, text[end] != UInt8(ascii: "<") { end += 1 }
    return withoutSentence(text, start..<end)
  }

  private static let slash = UInt8(ascii: "/")

  /// Where an address ends when the marks that belong to the sentence around it are left off: stops,
  /// a bracket that it did not open, an entity.
  static func withoutSentence(_ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Int {
    let start = range.lowerBound
    var end = text[range].firstIndex(of: UInt8(ascii: "<")) ?? range.upperBound
    var open = 0, closed = 0
    for byte in text[start..<end] {
      if byte == UInt8(ascii: "(") { open += 1 }
      if byte == UInt8(ascii: ")") { closed += 1 }
    }
    while end > start {
      switch text[end - 1] {
      case UInt8(ascii: ")"):
        if closed <= open { return end }
        closed -= 1
        end -= 1
      case UInt8(ascii: ";"):
        var entity = max(end - 2, start)
        while entity > start, text[entity].isLetter { entity -= 1 }
        end = entity < end - 2 && text[entity] == UInt8(ascii: "&") ? entity : end - 1
      case let byte where "?!.,:*_~'\"".utf8.contains(byte): end -= 1
      default: return end
      }
    }
    return end
  }
}
