/// A word's first 24 bytes of UTF-8 as three big-endian integers, so that words compare, sort and
/// hash as integers do: `recall` is `(0x726563616C6C0000, 0, 0)`.
///
/// NB: a longer word is cut after its last whole character, here and in the client alike. That is
/// 24 letters of Latin, 12 of Cyrillic or Greek.
struct Word: Hashable, Sendable {
  static let limit = 24

  var first: UInt64
  var second: UInt64
  var third: UInt64

  init() { (first, second, third) = (0, 0, 0) }

  /// The word that `bytes` spell, cut after `limit` bytes.
  init(_ bytes: UnsafeBufferPointer<UInt8>) { self.init(bytes, in: 0..<bytes.count) }

  @inline(__always)
  init(_ text: UnsafeBufferPointer<UInt8>, in range: Range<Int>) {
    self.init(text, in: range, setting: 0)
  }

  /// The word that letters and digits of ASCII spell, in lower case: a digit has that bit as well.
  @inline(__always)
  init(lowercasing text: UnsafeBufferPointer<UInt8>, in range: Range<Int>) {
    self.init(text, in: range, setting: 0x2020_2020_2020_2020)
  }

  @inline(__always)
  private init(
    _ text: UnsafeBufferPointer<UInt8>, in range: Range<Int>, setting bits: UInt64
  ) {
    let (start, count) = (range.lowerBound, range.count)
    first = Self.eight(text, start, count, setting: bits)
    second = count > 8 ? Self.eight(text, start + 8, count - 8, setting: bits) : 0
    third = count > 16 ? Self.eight(text, start + 16, count - 16, setting: bits) : 0
  }

  /// Eight bytes or, with zeros behind them, fewer; read at once where the text goes on for eight.
  @inline(__always)
  private static func eight(
    _ text: UnsafeBufferPointer<UInt8>, _ start: Int, _ count: Int, setting bits: UInt64
  ) -> UInt64 {
    if count == 0 { return 0 }
    let unused = UInt64(truncatingIfNeeded: max(0, 64 - count * 8))
    guard start + 8 <= text.count else {
      var word: UInt64 = 0
      for index in start..<start + min(count, 8) { word = word &<< 8 | UInt64(text[index]) }
      return (word | bits &>> unused) &<< unused
    }
    let bytes = UnsafeRawPointer(text.baseAddress! + start).loadUnaligned(as: UInt64.self)
    return ((bytes.bigEndian | bits) &>> unused) &<< unused
  }

  init(_ bytes: [UInt8]) { self = bytes.withUnsafeBufferPointer { Word($0) } }
}

extension Word {
  var count: Int {
    if third != 0 { return 24 - third.trailingZeroBitCount / 8 }
    if second != 0 { return 16 - second.trailingZeroBitCount / 8 }
    return 8 - first.trailingZeroBitCount / 8
  }

  /// The bytes as written, without the zeros behind them.
  var bytes: [UInt8] { withBytes { Array($0) } }

  func withBytes<Result>(_ body: (UnsafeRawBufferPointer) -> Result) -> Result {
    let spelled = (first.bigEndian, second.bigEndian, third.bigEndian)
    return withUnsafeBytes(of: spelled) { body(UnsafeRawBufferPointer(rebasing: $0[..<count])) }
  }

  /// Writes `limit` bytes, the zeros behind the word included.
  @inline(__always)
  func store(to place: UnsafeMutablePointer<UInt8>) {
    let place = UnsafeMutableRawPointer(place)
    place.storeBytes(of: first.bigEndian, as: UInt64.self)
    place.storeBytes(of: second.bigEndian, toByteOffset: 8, as: UInt64.self)
    place.storeBytes(of: third.bigEndian, toByteOffset: 16, as: UInt64.self)
  }

  /// A number to find the word by in a table; its high bits are the well-mixed ones.
  @inline(__always)
  var mixed: UInt64 {
    first &* 0x9E37_79B9_7F4A_7C15 ^ second &* 0xC2B2_AE3D_27D4_EB4F
      ^ third &* 0xD6E8_FEB8_6659_FD93
  }
}

extension Word: Comparable {
  static func < (a: Word, b: Word) -> Bool {
    if a.first != b.first { return a.first < b.first }
    if a.second != b.second { return a.second < b.second }
    return a.third < b.third
  }
}

extension Word: CustomStringConvertible {
  var description: String { String(decoding: bytes, as: UTF8.self) }
}
