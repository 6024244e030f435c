/// A word while its bytes come in. Whole characters are refused once there is no room for one,
/// so that what is kept is a beginning of the word.
struct WordBuffer {
  private(set) var word = Word()
  private(set) var count = 0
  private(set) var isCut = false
  private(set) var hasDigit = false
  private(set) var hasLetter = false

  var isEmpty: Bool { count == 0 }
  /// One letter of ASCII and nothing else.
  var isLetter: Bool { count == 1 && hasLetter }
}

extension WordBuffer {
  /// Takes the first eight letters of ASCII, or fewer, that begin at `position`: most words are no
  /// more than that.
  @inline(__always)
  mutating func beginWithLetters(of text: UnsafeBufferPointer<UInt8>, at position: inout Int) {
    var bits: UInt64 = 0
    var taken = 0
    let end = min(text.count - position, 8)
    while taken < end {
      let lower = text[position + taken] | 0x20
      guard lower &- 97 < 26 else { break }
      bits = bits << 8 | UInt64(lower)
      taken += 1
    }
    guard taken > 0 else { return }
    word.first = bits << UInt64(truncatingIfNeeded: 64 - taken * 8)
    count = taken
    hasLetter = true
    position += taken
  }

  @inline(__always)
  mutating func append(letter byte: UInt8) {
    hasLetter = true
    append(byte)
  }

  @inline(__always)
  mutating func append(digit byte: UInt8) {
    hasDigit = true
    append(byte)
  }

  @inline(__always)
  mutating func append(_ byte: UInt8) {
    if count < 8 {
      word.first |= UInt64(byte) << UInt64(truncatingIfNeeded: 56 - count * 8)
    } else if count < 16 {
      word.second |= UInt64(byte) << UInt64(truncatingIfNeeded: 120 - count * 8)
    } else if count < Word.limit, !isCut {
      word.third |= UInt64(byte) << UInt64(truncatingIfNeeded: 184 - count * 8)
    } else {
      isCut = true
      return
    }
    count += 1
  }

  mutating func append(character: String) {
    hasLetter = true
    guard !isCut, count + character.utf8.count <= Word.limit else {
      isCut = true
      return
    }
    for byte in character.utf8 { append(byte) }
  }

  mutating func append(_ other: WordBuffer) {
    guard count + other.count <= Word.limit, !other.isCut else {
      isCut = true
      return
    }
    other.word.withBytes { for byte in $0 { append(byte) } }
  }
}
