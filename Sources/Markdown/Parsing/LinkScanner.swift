/// The forms of CommonMark's links: labels, addresses, titles, and definitions made of them.
struct LinkScanner {
  let text: UnsafeBufferPointer<UInt8>

  init(_ text: UnsafeBufferPointer<UInt8>) { self.text = text }

  private func byte(_ position: Int) -> UInt8 { position < text.count ? text[position] : 0 }

  private func pastSpace(_ position: Int) -> Int {
    var position = position
    while byte(position).isTagSpace { position += 1 }
    return position
  }

  /// What stands in `[` and `]`, where it is no longer than 1,000 bytes and has no bracket in it
  /// without a backslash; and the place past the `]`.
  func label(from start: Int) -> (text: Range<Int>, past: Int)? {
    guard byte(start) == UInt8(ascii: "[") else { return nil }
    var position = start + 1
    while position < text.count, position - start <= 1001 {
      switch text[position] {
      case UInt8(ascii: "["): return nil
      case UInt8(ascii: "]"): return (trimmed(start + 1..<position), position + 1)
      case UInt8(ascii: "\\") where byte(position + 1).isPunctuation: position += 2
      default: position += 1
      }
    }
    return nil
  }

  /// The address in `(address "title")` and the place past that, or nil where that is not what stands
  /// there.
  func inlineLink(from start: Int) -> (address: Range<Int>, past: Int)? {
    let first = pastSpace(start + 1)
    guard byte(start) == UInt8(ascii: "("), let end = address(from: first) else { return nil }
    let title = pastSpace(end)
    let past = pastSpace(title == end ? title : self.title(from: title) ?? title)
    return byte(past) == UInt8(ascii: ")") ? (first..<end, past + 1) : nil
  }

  private func address(from start: Int) -> Int? {
    byte(start) == UInt8(ascii: "<") ? pointedAddress(from: start) : bareAddress(from: start)
  }

  private func pointedAddress(from start: Int) -> Int? {
    var position = start + 1
    while position < text.count {
      switch text[position] {
      case UInt8(ascii: ">"): return position + 1 < text.count ? position + 1 : nil
      case UInt8(ascii: "\\"): position += 2
      case 0x0A, UInt8(ascii: "<"): return nil
      default: position += 1
      }
    }
    return nil
  }

  private func bareAddress(from start: Int) -> Int? {
    var position = start, depth = 0
    scan: while position < text.count {
      switch text[position] {
      case UInt8(ascii: "\\") where byte(position + 1).isPunctuation: position += 2
      case UInt8(ascii: "("):
        depth += 1
        if depth > 32 { return nil }
        position += 1
      case UInt8(ascii: ")"):
        if depth == 0 { break scan }
        depth -= 1
        position += 1
      case let byte where byte.isTagSpace:
        if position == start { return nil }
        break scan
      default: position += 1
      }
    }
    return position < text.count && depth == 0 ? position : nil
  }

  private func title(from start: Int) -> Int? {
    let closer: UInt8
    switch byte(start) {
    case UInt8(ascii: "\""), UInt8(ascii: "'"): closer = byte(start)
    case UInt8(ascii: "("): closer = UInt8(ascii: ")")
    default: return nil
    }
    // NB: libcmark takes the longest title there is. A quote after a backslash, be that escaped or
    // not, ends the title only where no other does.
    var end: Int?
    for position in start + 1..<max(text.count, start + 1) {
      let isEscaped = text[position - 1] == UInt8(ascii: "\\") && position > start + 1
      if text[position] == closer {
        end = position + 1
        if !isEscaped { return end }
      } else if text[position] == UInt8(ascii: "("), closer == UInt8(ascii: ")"), !isEscaped {
        return end
      }
    }
    return end
  }

  private func trimmed(_ range: Range<Int>) -> Range<Int> {
    var start = range.lowerBound, end = range.upperBound
    while start < end, text[start].isSpace { start += 1 }
    while start < end, text[end - 1].isSpace { end -= 1 }
    return start..<end
  }

  /// Past the definitions of links that a paragraph begins with: they are not its text.
  ///
  ///     [a]: /address "title"
  func pastDefinitions() -> Int {
    var position = 0
    while let definition = definition(from: position) { position = definition.past }
    return position
  }

  /// A definition's address, and the place past the definition.
  func definition(from start: Int) -> (address: Range<Int>, past: Int)? {
    guard let label = label(from: start), !label.text.isEmpty,
      byte(label.past) == UInt8(ascii: ":")
    else { return nil }
    let first = pastLineEnd(label.past + 1)
    guard let end = address(from: first) else { return nil }
    let title = pastLineEnd(end)
    if title > end, let past = self.title(from: title), let line = lineEnd(past) {
      return (first..<end, line)
    }
    return lineEnd(end).map { (first..<end, $0) }
  }

  /// Past blanks and at most one line's end.
  private func pastLineEnd(_ position: Int) -> Int {
    let position = pastBlanks(position)
    return byte(position) == 0x0A ? pastBlanks(position + 1) : position
  }

  private func pastBlanks(_ position: Int) -> Int {
    var position = position
    while byte(position).isBlank { position += 1 }
    return position
  }

  /// Past the line's end, where only blanks stand before it.
  private func lineEnd(_ position: Int) -> Int? {
    let position = pastBlanks(position)
    if position >= text.count { return text.count }
    return text[position] == 0x0A ? position + 1 : nil
  }
}
