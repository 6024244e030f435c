// Numbers in seven bits a byte, the low ones first, the top bit set on all but the last:
// 300 is AC 02.

/// How many bytes a number takes.
@inline(__always)
func varintSize(of number: Int) -> Int { (70 - (number | 1).leadingZeroBitCount) / 7 }

extension [UInt8] {
  @inline(__always)
  mutating func append(varint number: Int) {
    var rest = UInt(number)
    while rest >= 128 {
      append(UInt8(truncatingIfNeeded: rest) | 128)
      rest >>= 7
    }
    append(UInt8(rest))
  }

  mutating func append(counted bytes: some Collection<UInt8>) {
    append(varint: bytes.count)
    append(contentsOf: bytes)
  }

  mutating func append(counted text: String) {
    var text = text
    text.withUTF8 {
      append(varint: $0.count)
      append(contentsOf: $0)
    }
  }
}

extension UnsafeMutableBufferPointer<UInt8> {
  /// Writes a number at `place`, which then is behind it.
  @inline(__always)
  func put(varint number: Int, at place: inout Int) {
    var rest = UInt(number)
    while rest >= 128 {
      initializeElement(at: place, to: UInt8(truncatingIfNeeded: rest) | 128)
      place += 1
      rest >>= 7
    }
    initializeElement(at: place, to: UInt8(rest))
    place += 1
  }
}

/// Reads what the appending above wrote. What is cut short reads as zeros and sets `failed`.
struct VarintReader {
  let bytes: UnsafeBufferPointer<UInt8>
  var position = 0
  var failed = false

  @inline(__always)
  mutating func number() -> Int {
    if position < bytes.count, bytes[position] < 128 {
      position += 1
      return Int(bytes[position - 1])
    }
    return longNumber()
  }

  private mutating func longNumber() -> Int {
    var number = 0
    var shift = 0
    while position < bytes.count, shift < 56 {
      let byte = bytes[position]
      position += 1
      number |= Int(byte & 127) << shift
      if byte < 128 { return number }
      shift += 7
    }
    failed = true
    return 0
  }

  mutating func run() -> UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(rebasing: bytes[range()])
  }

  /// Where the bytes of a run stand, which is stepped over.
  @inline(__always)
  mutating func range() -> Range<Int> {
    let count = number()
    guard count <= bytes.count - position else {
      failed = true
      return 0..<0
    }
    position += count
    return (position - count)..<position
  }

  mutating func text() -> String { String(decoding: run(), as: UTF8.self) }
}
