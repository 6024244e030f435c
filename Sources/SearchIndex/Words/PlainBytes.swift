internal import Bytes

// Letters and digits of ASCII, of which nearly all text is made.

extension UInt8 {
  @inline(__always) var isPlain: Bool { self | 0x20 &- 97 < 26 || self &- 48 < 10 }
}

extension UnsafeBufferPointer<UInt8> {
  /// Past the letters and digits of ASCII that stand from `start` on.
  @inline(__always)
  func pastPlain(from start: Int) -> Int {
    var index = start
    while index + 8 <= count {
      let others = ~EightBytes(self, at: index).alphanumeric & 0x8080_8080_8080_8080
      if others != 0 { return index + others.trailingZeroBitCount / 8 }
      index += 8
    }
    while index < count, self[index].isPlain { index += 1 }
    return index
  }
}
