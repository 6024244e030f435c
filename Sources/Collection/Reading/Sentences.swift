/// The first sentence of a text, with its closing mark.
///
///     firstSentence("You are not asked why. You are asked who.")   // You are not asked why.
func firstSentence(_ text: String) -> String { sentences(text).first ?? "" }

/// The question in one breath: its last sentence that asks, else its first; at most `limit`
/// characters, cut at a word.
func briefly(_ text: String, limit: Int = 110) -> String {
  let all = sentences(text)
  let asking = all.last { $0.hasSuffix("?") || $0.hasSuffix("?”") || $0.hasSuffix("?\"") }
  return cut(asking ?? all.first ?? "", at: limit)
}

/// At most `limit` characters of a text, cut at a word and marked with an ellipsis.
func cut(_ text: String, at limit: Int) -> String {
  guard text.count > limit else { return text }
  var words = text.prefix(limit - 1)
  // Within a word: back to its beginning, unless it is longer than a line of words.
  if let blank = words.lastIndex(where: \.isWhitespace), text[words.endIndex].isWhitespace == false
  {
    words = words[..<blank]
  }
  while let last = words.last, last.isWhitespace || ",;:–—-".contains(last) { words.removeLast() }
  return words + "…"
}

/// A text's sentences: a closing mark, quotes or brackets after it, a blank, and no small letter next.
///
/// Over bytes, since it runs over every question and every answer's opening.
private func sentences(_ text: String) -> [String] {
  var text = text
  return text.withUTF8 { bytes in
    var found: [String] = []
    var start = 0
    var place = 0
    while place < bytes.count {
      let mark = closingMark(bytes, at: place)
      guard mark > 0 else {
        place += 1
        continue
      }
      place += mark
      while let length = closer(bytes, at: place) { place += length }
      var next = place
      while next < bytes.count, isBlank(bytes[next]) { next += 1 }
      if next > place, next < bytes.count, !isSmallLetter(bytes, at: next) {
        found.append(trimmed(bytes[start..<place]))
        start = next
      }
      place = max(place, next)
    }
    let rest = trimmed(bytes[min(start, bytes.count)...])
    if !rest.isEmpty { found.append(rest) }
    return found
  }
}

private func trimmed(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) -> String {
  var bytes = bytes
  while let first = bytes.first, isBlank(first) { bytes.removeFirst() }
  while let last = bytes.last, isBlank(last) { bytes.removeLast() }
  return String(decoding: bytes, as: UTF8.self)
}

private func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }

/// The length of `.`, `?`, `!` or `…` at a place; 0 where none stands.
private func closingMark(_ bytes: UnsafeBufferPointer<UInt8>, at place: Int) -> Int {
  switch bytes[place] {
  case UInt8(ascii: "."), UInt8(ascii: "?"), UInt8(ascii: "!"): 1
  case 0xE2 where place + 2 < bytes.count && bytes[place + 1] == 0x80 && bytes[place + 2] == 0xA6: 3
  default: 0
  }
}

/// The length of what may stand between a closing mark and the blank: further marks, quotes, brackets.
private func closer(_ bytes: UnsafeBufferPointer<UInt8>, at place: Int) -> Int? {
  guard place < bytes.count else { return nil }
  let mark = closingMark(bytes, at: place)
  if mark > 0 { return mark }
  switch bytes[place] {
  case UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: ")"), UInt8(ascii: "]"): return 1
  case 0xE2 where place + 2 < bytes.count && bytes[place + 1] == 0x80:
    return bytes[place + 2] == 0x99 || bytes[place + 2] == 0x9D ? 3 : nil
  default: return nil
  }
}

private func isSmallLetter(_ bytes: UnsafeBufferPointer<UInt8>, at place: Int) -> Bool {
  if bytes[place] < 0x80 { return (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(bytes[place]) }
  return String(decoding: bytes[place..<min(place + 4, bytes.count)], as: UTF8.self).first?
    .isLowercase ?? false
}
