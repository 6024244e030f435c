// How characters beyond ASCII are folded: lower case, and Latin letters without their marks,
// so that `naïve` is found by `naive`. `fold` in `search/words.js` does the same.

/// A word's character in the form that is indexed: `É` → `e`, `Ж` → `ж`, `²` → `2`; `nil` for what
/// parts words, such as `→`.
func folded(_ scalar: Unicode.Scalar) -> String? {
  let value = scalar.value
  if value >= 0xC0, value < 0x180, plainLatin[Int(value) - 0xC0] != UInt8(ascii: ".") {
    return String(Unicode.Scalar(plainLatin[Int(value) - 0xC0]))
  }
  switch value {
  case 0xB2, 0xB3, 0xB9: return raisedDigit(scalar).map { String(Unicode.Scalar($0)) }
  case 0x2000..<0x2C00, 0x3000..<0x3005: return nil
  default: break
  }
  switch scalar.properties.generalCategory {
  case .uppercaseLetter, .titlecaseLetter, .lowercaseLetter, .modifierLetter, .otherLetter,
    .nonspacingMark, .spacingMark, .decimalNumber, .letterNumber, .otherNumber:
    return scalar.properties.lowercaseMapping
  default:
    return nil
  }
}

/// The digit of ASCII that a raised one stands for: `⁷` → `7`.
func raisedDigit(_ scalar: Unicode.Scalar) -> UInt8? {
  switch scalar.value {
  case 0xB9: UInt8(ascii: "1")
  case 0xB2, 0xB3, 0x2070, 0x2074...0x2079: UInt8(ascii: "0") + UInt8(scalar.value & 15)
  default: nil
  }
}

/// The digit of ASCII that a lowered one stands for: `₂` → `2`.
func loweredDigit(_ scalar: Unicode.Scalar) -> UInt8? {
  (0x2080...0x2089).contains(scalar.value) ? UInt8(ascii: "0") + UInt8(scalar.value & 15) : nil
}

/// Whether a character is a word by itself, as in scripts that are written without blanks.
func standsAlone(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.value {
  case 0x3040..<0x3100, 0x3400..<0xA000, 0xF900..<0xFB00, 0x20000..<0x32000: true
  default: false
  }
}

/// Whether a character is an accent that may follow a Latin letter: `e` and U+0301.
func isAccent(_ scalar: Unicode.Scalar) -> Bool { (0x300..<0x370).contains(scalar.value) }

/// The letters of U+00C0 to U+017F without their marks; a dot where there is none to take off.
private let plainLatin: [UInt8] = Array(
  ("aaaaaa.ceeeeiiii.nooooo..uuuuy..aaaaaa.ceeeeiiii.nooooo..uuuuy.yaaaaaaccccccccdd..eeeeeeeeee"
    + "gggggggghh..iiiiiiiii...jjkk.llllll....nnnnnn...oooooo..rrrrrrssssssssttttt..uuuuuuuuuuuu"
    + "wwyyyzzzzzz.").utf8)
