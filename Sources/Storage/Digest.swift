/// 64 bits by which contents are told apart: eight bytes at a time, each pair of halves of a product
/// folded together, in four rows side by side where there is much. It withstands accidents and no attacker, as the content is its owner's.
package struct Digest: Hashable, Sendable {
  package private(set) var bits: UInt64

  /// Of nothing.
  package init() { bits = 0x9E37_79B9_7F4A_7C15 }

  package init(bits: UInt64) { self.bits = bits }

  package init(of bytes: [UInt8]) {
    self.init()
    add(bytes)
  }

  /// Of values, in the form in which they are stored.
  package init(storing values: (inout ByteWriter) -> Void) {
    var writer = ByteWriter()
    values(&writer)
    self.init(of: writer.bytes)
  }
}

extension Digest {
  package mutating func add(_ bytes: [UInt8]) { bytes.withUnsafeBytes { add($0) } }

  package mutating func add(_ bytes: UnsafeRawBufferPointer) {
    var place = 0
    if bytes.count >= 64 { place = addRows(bytes) }
    while place + 8 <= bytes.count {
      mix(bytes.word(at: place))
      place += 8
    }
    var rest: UInt64 = 0
    for byte in bytes[place...] { rest = rest << 8 | UInt64(byte) }
    mix(rest)
    // So that zeros at the end, and where one run of bytes ends and the next begins, are seen.
    mix(UInt64(bytes.count))
  }

  /// Adds 32 bytes at a time, as far as that goes: a product waits for the one before it, but not for
  /// those of other rows.
  private mutating func addRows(_ bytes: UnsafeRawBufferPointer) -> Int {
    var (first, second, third, fourth) = (self, self, self, self)
    var place = 0
    while place + 32 <= bytes.count {
      first.mix(bytes.word(at: place))
      second.mix(bytes.word(at: place + 8))
      third.mix(bytes.word(at: place + 16))
      fourth.mix(bytes.word(at: place + 24))
      place += 32
    }
    for row in [first, second, third, fourth] { mix(row.bits) }
    return place
  }

  package mutating func add(_ other: Digest) { mix(other.bits) }

  package mutating func add(number: UInt64) { mix(number) }

  @inline(__always)
  private mutating func mix(_ word: UInt64) {
    let product = (bits ^ 0xA076_1D64_78BD_642F).multipliedFullWidth(
      by: word ^ 0xE703_7ED1_A0B4_28DB)
    bits = (product.high ^ product.low) &+ 0x8EBC_6AF0_9C88_C6E3 ^ bits &<< 23 ^ bits &>> 41
  }
}

extension UnsafeRawBufferPointer {
  @inline(__always)
  fileprivate func word(at place: Int) -> UInt64 {
    loadUnaligned(fromByteOffset: place, as: UInt64.self)
  }
}
