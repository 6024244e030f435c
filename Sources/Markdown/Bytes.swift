// ASCII's classes as libcmark has them, for one byte.
extension UInt8 {
  @inline(__always) var isBlank: Bool { self == 0x20 || self == 0x09 }
  /// Space to cmark-gfm: blank, tab, line feed, form feed, carriage return.
  @inline(__always) var isSpace: Bool { isTagSpace && self != 0x0B }
  /// NB: to libcmark, and in the lines of tables to both, a vertical tab is space as well.
  @inline(__always) var isTagSpace: Bool { self == 0x20 || (0x09...0x0D).contains(self) }
  @inline(__always) var isDigit: Bool { (0x30...0x39).contains(self) }
  @inline(__always) var isLetter: Bool { (0x61...0x7A).contains(self | 0x20) }
  @inline(__always) var isAlphanumeric: Bool { isLetter || isDigit }
  @inline(__always) var isPunctuation: Bool {
    (0x21...0x2F).contains(self) || (0x3A...0x40).contains(self) || (0x5B...0x60).contains(self)
      || (0x7B...0x7E).contains(self)
  }
  @inline(__always) var lowercased: UInt8 { (0x41...0x5A).contains(self) ? self | 0x20 : self }
}

extension ArraySlice<UInt8> {
  /// Without the space at either end.
  func trimmed() -> ArraySlice<UInt8> {
    var slice = self
    while let first = slice.first, first.isSpace { slice.removeFirst() }
    while let last = slice.last, last.isSpace { slice.removeLast() }
    return slice
  }
}
