/// Packs decisions into as few bits as their likelihood allows: an adaptive binary range coder.
///
/// Static hosts compress by media type, and what they do with a binary index is anyone's guess.
/// This way it does not matter: the file is smaller than brotli would make it, and a decoder is a
/// few lines. Its counterpart is `Reader` in `search/reader.js`.
struct RangeEncoder: ~Copyable {
  /// NB: memory of our own, as the models are, since an array would be asked for its uniqueness with
  /// every byte.
  private var bytes = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: 4096)
  private var count = 0
  private var low: UInt64 = 0
  private var range: UInt32 = .max
  private var held: UInt8 = 0
  /// Bytes of 255 after the held one that a carry may still turn over. The very first byte is
  /// always zero and never written.
  private var pending = 0
  private var isFirst = true
  private let models: UnsafeMutablePointer<Model>
  /// How far a model moves, in 4,096ths of the way, by how often it was asked: a table, since a
  /// division takes longer than all the rest of a decision.
  private let rates: UnsafeMutablePointer<Int32>

  /// How likely a one is, in 65,536ths, and how often the model was asked, up to a limit.
  private struct Model {
    var one: UInt16 = 32768
    var count: UInt16 = 0
  }

  /// NB: an encoder that is not `forText` has no models for text, which are nine of ten.
  init(forText: Bool = true) {
    let count = forText ? Context.end : Context.character
    models = .allocate(capacity: count)
    models.initialize(repeating: Model(), count: count)
    rates = .allocate(capacity: Self.patience + 1)
    for asked in 0...Self.patience { rates[asked] = Int32(8192 / (2 * asked + 3)) }
  }

  deinit {
    bytes.deallocate()
    models.deallocate()
    rates.deallocate()
  }
}

extension RangeEncoder {
  /// One decision, by a model that learns.
  @inline(__always)
  mutating func put(_ bit: Bool, _ model: Int) {
    let before = models[model]
    let one = Int32(before.one)
    let bound = (range >> 16) &* UInt32(before.one)
    range = bit ? bound : range &- bound
    low &+= bit ? 0 : UInt64(bound)
    let target: Int32 = bit ? 65536 - 64 : 64
    // How far a model moves towards what it saw: less with every time it was asked.
    let moved = one &+ ((target &- one) &* rates[Int(before.count)]) >> 12
    models[model] = Model(
      one: UInt16(truncatingIfNeeded: moved),
      count: before.count < Self.patience ? before.count &+ 1 : before.count)
    while range < 1 << 24 { shift() }
  }

  /// `count` bits, at most 16, of which every value is as likely.
  @inline(__always)
  mutating func put(bits value: Int, count: Int) {
    range = range &>> UInt32(truncatingIfNeeded: count)
    low &+= UInt64(truncatingIfNeeded: value) &* UInt64(range)
    while range < 1 << 24 { shift() }
  }

  /// The stream's bytes. Zeros at the end go, since a reader finds zeros past it.
  mutating func finish() -> [UInt8] {
    for _ in 0..<5 { shift() }
    while count > 0, bytes[count - 1] == 0 { count -= 1 }
    return Array(bytes[..<count])
  }
}

extension RangeEncoder {
  private static let patience = 60

  @inline(__always)
  private mutating func shift() {
    if low < 0xFF00_0000 || low > 0xFFFF_FFFF {
      let carry = UInt8(truncatingIfNeeded: low >> 32)
      if !isFirst { append(held &+ carry) }
      isFirst = false
      while pending > 0 {
        append(0xFF &+ carry)
        pending -= 1
      }
      held = UInt8(truncatingIfNeeded: low >> 24)
    } else {
      pending += 1
    }
    low = (low & 0x00FF_FFFF) << 8
    range <<= 8
  }

  @inline(__always)
  private mutating func append(_ byte: UInt8) {
    if count == bytes.count { grow() }
    bytes[count] = byte
    count += 1
  }

  @inline(never)
  private mutating func grow() {
    let larger = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: 2 * bytes.count)
    _ = larger.initialize(fromContentsOf: bytes)
    bytes.deallocate()
    bytes = larger
  }
}
