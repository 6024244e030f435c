internal import Collection

/// 64 bits by which contents are told apart: eight bytes at a time, each pair of halves of a product
/// folded together. It withstands accidents and no attacker, as the content is its owner's.
struct Digest: Hashable, Sendable {
  private(set) var bits: UInt64

  /// Of nothing.
  init() { bits = 0x9E37_79B9_7F4A_7C15 }

  init(bits: UInt64) { self.bits = bits }

  init(of bytes: [UInt8]) {
    self.init()
    add(bytes)
  }

  /// Of values, in the form in which they are stored.
  init(storing values: (inout ByteWriter) -> Void) {
    var writer = ByteWriter()
    values(&writer)
    self.init(of: writer.bytes)
  }
}

extension Digest {
  mutating func add(_ bytes: [UInt8]) { bytes.withUnsafeBytes { add($0) } }

  mutating func add(_ bytes: UnsafeRawBufferPointer) {
    var place = 0
    if bytes.count >= 32 {
      // Four beside each other, since a product is longer waited for than it takes to begin the next.
      var lanes = (self, Digest(bits: ~bits), Digest(bits: bits &<< 32), Digest(bits: bits &>> 32))
      while place + 32 <= bytes.count {
        lanes.0.mix(bytes, at: place)
        lanes.1.mix(bytes, at: place + 8)
        lanes.2.mix(bytes, at: place + 16)
        lanes.3.mix(bytes, at: place + 24)
        place += 32
      }
      self = lanes.0
      for lane in [lanes.1, lanes.2, lanes.3] { add(lane) }
    }
    while place + 8 <= bytes.count {
      mix(bytes, at: place)
      place += 8
    }
    var rest: UInt64 = 0
    for byte in bytes[place...] { rest = rest << 8 | UInt64(byte) }
    mix(rest)
    // So that zeros at the end, and where one run of bytes ends and the next begins, are seen.
    mix(UInt64(bytes.count))
  }

  mutating func add(_ other: Digest) { mix(other.bits) }

  @inline(__always)
  private mutating func mix(_ bytes: UnsafeRawBufferPointer, at place: Int) {
    mix(bytes.loadUnaligned(fromByteOffset: place, as: UInt64.self))
  }

  @inline(__always)
  private mutating func mix(_ word: UInt64) {
    let product = (bits ^ 0xA076_1D64_78BD_642F).multipliedFullWidth(
      by: word ^ 0xE703_7ED1_A0B4_28DB)
    bits = (product.high ^ product.low) &+ 0x8EBC_6AF0_9C88_C6E3 ^ bits &<< 23 ^ bits &>> 41
  }
}
