/// Takes text apart into words, in the order in which they stand:
/// `Don't trust recall@k, the R² or GPT-4.` →
/// `dont`, `trust`, `recall`, `recall@k`, `the`, `r2`, `or`, `gpt`, `4`, `gpt-4`. A power of a number
/// stays one, however it is written: `10⁻⁷` is `10^-7`.
///
/// A compound is a word beside its parts where it is a name or a measure (`recall@k`, `A/B`,
/// `top-k`, `GPT-4`); where it is plain language (`long-term`) its parts say it all.
/// NB: `wordsOf` in `search/words.js` must take a query apart in just this way.
struct WordScanner {
  let text: UnsafeBufferPointer<UInt8>
  private var position = 0
  private var chain = Chain()
  private var isNameDue = false

  init(_ text: UnsafeBufferPointer<UInt8>) { self.text = text }
}

extension WordScanner {
  @inline(__always)
  mutating func next() -> Word? {
    if chain.isOver, !isNameDue, let word = readPlainWord() { return word }
    return readWord()
  }

  @inline(never)
  private mutating func readWord() -> Word? {
    if isNameDue {
      isNameDue = false
      return chain.compound.word
    }
    while let part = readPart() {
      let joiner = readJoiner()
      if joiner == nil, chain.isOver { return part.word }
      chain.add(part, before: joiner)
      if joiner == nil, chain.isName {
        if part.isLetter { return chain.compound.word }
        isNameDue = true
      }
      if !part.isLetter { return part.word }
    }
    return nil
  }
}

extension WordScanner {
  /// The next word where it is ASCII, at least two characters and followed by nothing that could belong
  /// to it: nine words of ten. Otherwise `nil`, and the scanner stands on what comes next.
  @inline(__always)
  private mutating func readPlainWord() -> Word? {
    while position < text.count, !text[position].isPlain {
      if text[position] < 128 {
        position += 1
      } else if text[position] == 0xE2, byte(position + 1) < 0xB0, position + 3 <= text.count {
        // U+2000 to U+2BFF: dashes, quotes, arrows, the lines of diagrams.
        position += 3
      } else {
        return nil
      }
    }
    let end = text.pastPlain(from: position)
    guard end - position > 1, !mayGoOn(at: end) else { return nil }
    defer { position = end }
    return Word(lowercasing: text, in: position..<end)
  }

  @inline(__always)
  private func mayGoOn(at end: Int) -> Bool {
    guard end < text.count, text[end] != UInt8(ascii: " ") else { return false }
    return switch text[end] {
    case UInt8(ascii: "."), UInt8(ascii: ","): isDigit(end + 1)
    case UInt8(ascii: "'"), UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: "/"),
      UInt8(ascii: "@"), UInt8(ascii: "&"), UInt8(ascii: "^"), 128...:
      true
    default: false
    }
  }

  /// The next run of letters and digits, with what belongs to it: `0.05`, `10,000` as `10000`,
  /// `C++`, `isn't` as `isnt`, `model's` as `model`.
  @inline(__always)
  private mutating func readPart() -> WordBuffer? {
    var part = WordBuffer()
    while position < text.count {
      if part.isEmpty { part.beginWithLetters(of: text, at: &position) }
      guard position < text.count else { break }
      let byte = text[position]
      let lower = byte | 0x20
      if lower &- 97 < 26 {
        part.append(letter: lower)
      } else if byte &- 48 < 10 {
        part.append(digit: byte)
      } else if byte < 128 {
        if part.isEmpty {
          position += 1
          continue
        }
        if byte == UInt8(ascii: "."), isDigit(position - 1), isDigit(position + 1) {
          part.append(byte)
        } else if byte == UInt8(ascii: ","), isThousands(position) {
        } else if byte == UInt8(ascii: "^"), readPower(into: &part) {
          continue
        } else {
          break
        }
      } else if !readCharacter(into: &part) {
        if !part.isEmpty { break }
        continue
      } else {
        continue
      }
      position += 1
    }
    if part.isEmpty { return nil }
    readEnding(of: &part)
    return part
  }

  /// Reads a character beyond ASCII. False where the part ends before it, or, if there is no part
  /// yet, after stepping over a character that is no word's.
  private mutating func readCharacter(into part: inout WordBuffer) -> Bool {
    let (scalar, width) = character(at: position)
    if isAccent(scalar), position > 0, text[position - 1] < 128, !part.isEmpty {
      position += width
      return true
    }
    if !part.isEmpty, readRaised(scalar, width, into: &part) { return true }
    guard let character = folded(scalar) else {
      if part.isEmpty { position += width }
      return false
    }
    if standsAlone(scalar), !part.isEmpty { return false }
    position += width
    part.append(character: character)
    return !standsAlone(scalar) || position >= text.count
  }

  /// Reads the sign of a power where a number follows: that of a number, `10^-7`, is kept, that of a
  /// letter, `R^2`, is stepped over.
  private mutating func readPower(into part: inout WordBuffer) -> Bool {
    let minus = minus(at: position + 1)
    guard isDigit(position - 1) ? isDigit(position + 1 + minus) : isDigit(position + 1) else {
      return false
    }
    if isDigit(position - 1) { part.append(UInt8(ascii: "^")) }
    if minus > 0 { part.append(UInt8(ascii: "-")) }
    position += 1 + minus
    return true
  }

  /// Reads a digit that is raised or lowered, and the minus before it.
  private mutating func readRaised(
    _ scalar: Unicode.Scalar, _ width: Int, into part: inout WordBuffer
  ) -> Bool {
    let isAfterDigit = isDigit(position - 1)
    if scalar == "\u{207B}", isAfterDigit {
      let next = position + width < text.count ? character(at: position + width) : nil
      guard let next, let digit = raisedDigit(next.scalar) else { return false }
      for byte in "^-".utf8 { part.append(byte) }
      part.append(digit: digit)
      position += width + next.width
      return true
    }
    guard let digit = raisedDigit(scalar) ?? loweredDigit(scalar) else { return false }
    if isAfterDigit, raisedDigit(scalar) != nil { part.append(UInt8(ascii: "^")) }
    part.append(digit: digit)
    position += width
    return true
  }

  private mutating func readEnding(of part: inout WordBuffer) {
    guard position < text.count else { return }
    if part.isLetter {
      if byte(position) == UInt8(ascii: "+"), byte(position + 1) == UInt8(ascii: "+") {
        part.append(UInt8(ascii: "+"))
        part.append(UInt8(ascii: "+"))
        position += 2
      } else if byte(position) == UInt8(ascii: "#"), !isWord(position + 1) {
        part.append(UInt8(ascii: "#"))
        position += 1
      }
    }
    let width = apostrophe(at: position)
    guard width > 0, part.hasLetter else { return }
    var end = position + width
    while byte(end) | 0x20 &- 97 < 26 { end += 1 }
    let ending = end - position - width
    guard ending == 1 || ending == 2 else { return }
    if ending == 1, byte(end - 1) | 0x20 == UInt8(ascii: "t") { part.append(letter: 116) }
    position = end
  }

  /// Steps over a joiner that has a part behind it. Underscores and typographic hyphens are hyphens.
  private mutating func readJoiner() -> UInt8? {
    switch byte(position) {
    case UInt8(ascii: "-"), UInt8(ascii: "_"):
      guard isWord(position + 1) else { return nil }
      position += 1
      return UInt8(ascii: "-")
    case UInt8(ascii: "/"), UInt8(ascii: "@"), UInt8(ascii: "&"):
      guard isWord(position + 1) else { return nil }
      position += 1
      return text[position - 1]
    case 0xE2 where byte(position + 1) == 0x80 && byte(position + 2) | 1 == 0x91:
      guard isWord(position + 3) else { return nil }
      position += 3
      return UInt8(ascii: "-")
    default:
      return nil
    }
  }
}
