// What stands at a place of the text.

extension WordScanner {
  /// The byte there, or 0 past the end.
  @inline(__always)
  func byte(_ index: Int) -> UInt8 { index < text.count ? text[index] : 0 }

  func isDigit(_ index: Int) -> Bool { byte(index) &- 48 < 10 }

  func isWord(_ index: Int) -> Bool {
    let byte = byte(index)
    if byte < 128 { return byte.isPlain }
    return folded(character(at: index).scalar) != nil
  }

  /// How many bytes the minus there takes, `-` or `−`; 0 if there is none.
  func minus(at index: Int) -> Int {
    if byte(index) == UInt8(ascii: "-") { return 1 }
    return byte(index) == 0xE2 && byte(index + 1) == 0x88 && byte(index + 2) == 0x92 ? 3 : 0
  }

  /// Whether the comma there stands before just three digits, as in `10,000`.
  func isThousands(_ index: Int) -> Bool {
    isDigit(index - 1) && isDigit(index + 1) && isDigit(index + 2) && isDigit(index + 3)
      && !isDigit(index + 4)
  }

  /// How many bytes the apostrophe there takes, `'` or `’`; 0 if there is none.
  func apostrophe(at index: Int) -> Int {
    if byte(index) == UInt8(ascii: "'") { return 1 }
    return byte(index) == 0xE2 && byte(index + 1) == 0x80 && byte(index + 2) == 0x99 ? 3 : 0
  }

  /// NB: the text is valid UTF-8, since files that are not are refused while they are read; what is
  /// cut short is read as if zeros followed.
  func character(at index: Int) -> (scalar: Unicode.Scalar, width: Int) {
    let lead = UInt32(text[index])
    func rest(_ offset: Int) -> UInt32 { UInt32(byte(index + offset) & 0x3F) }
    let (value, width): (UInt32, Int) =
      switch lead {
      case 0xF0...: ((lead & 7) << 18 | rest(1) << 12 | rest(2) << 6 | rest(3), 4)
      case 0xE0...: ((lead & 15) << 12 | rest(1) << 6 | rest(2), 3)
      default: ((lead & 31) << 6 | rest(1), 2)
      }
    return (Unicode.Scalar(value) ?? "\u{FFFD}", min(width, text.count - index))
  }
}
