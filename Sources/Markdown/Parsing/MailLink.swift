extension Autolink {
  /// An address of mail in text that is otherwise read: `name@a.b`, with `mailto:` or `xmpp:` before
  /// it if you like.
  struct Mail: Equatable {
    let range: Range<Int>
    let needsScheme: Bool
  }

  /// The addresses of mail in a text, in order.
  static func mail(in text: UnsafeBufferPointer<UInt8>) -> [Mail] {
    var found: [Mail] = []
    var start = 0, offset = 0
    // NB: like cmark-gfm, gives up after a thousand; it keeps the time linear.
    for _ in 0...1000 {
      guard let at = text[offset...].firstIndex(of: UInt8(ascii: "@")) else { break }
      let name = name(text, from: offset, at: at, floor: start)
      offset = at + 1
      guard name.start < at, let end = hostEnd(text, at: at, allowsSlash: name.isXMPP) else {
        continue
      }
      found.append(Mail(range: name.start..<end, needsScheme: !name.hasScheme))
      start = end
      offset = end
    }
    return found
  }

  /// What stands before the `@`.
  private static func name(
    _ text: UnsafeBufferPointer<UInt8>, from offset: Int, at: Int, floor: Int
  ) -> (start: Int, hasScheme: Bool, isXMPP: Bool) {
    var start = at, hasScheme = false, isXMPP = false
    while start > offset {
      let byte = text[start - 1]
      if byte == UInt8(ascii: ":") {
        if ends(text, floor..<start, with: "mailto:") {
          hasScheme = true
        } else if ends(text, floor..<start, with: "xmpp:") {
          hasScheme = true
          isXMPP = true
        } else {
          break
        }
      } else if !byte.isAlphanumeric, !".+-_".utf8.contains(byte) {
        break
      }
      start -= 1
    }
    return (start, hasScheme, isXMPP)
  }

  /// Whether a scheme stands at the end of a range, and no letter or digit before it.
  private static func ends(
    _ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, with scheme: StaticString
  ) -> Bool {
    let start = range.upperBound - scheme.utf8CodeUnitCount
    guard start >= range.lowerBound,
      scheme.withUTF8Buffer({ text[start..<range.upperBound].elementsEqual($0) })
    else { return false }
    return start == range.lowerBound || !text[start - 1].isAlphanumeric
  }

  /// Where the host after the `@` ends: it has a dot, and its last byte is a letter.
  private static func hostEnd(
    _ text: UnsafeBufferPointer<UInt8>, at: Int, allowsSlash: Bool
  ) -> Int? {
    var end = at + 1, hasDot = false
    scan: while end < text.count {
      switch text[end] {
      case UInt8(ascii: "@"): return nil
      case UInt8(ascii: "."):
        guard end + 1 < text.count, text[end + 1].isAlphanumeric else { break scan }
        hasDot = true
      case UInt8(ascii: "/"): guard allowsSlash else { break scan }
      case UInt8(ascii: "-"), UInt8(ascii: "_"): break
      case let byte: guard byte.isAlphanumeric else { break scan }
      }
      end += 1
    }
    guard hasDot, text[end - 1].isLetter else { return nil }
    end = withoutSentence(text, at..<end)
    return end > at ? end : nil
  }
}
