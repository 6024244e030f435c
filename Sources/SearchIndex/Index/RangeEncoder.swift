/// Packs decisions into as few bits as their likelihood allows: an adaptive binary range coder.
///
/// Static hosts compress by media type, and what they do with a binary index is anyone's guess.
/// This way it does not matter: the file is smaller than brotli would make it, and a decoder is a
/// few lines. Its counterpart is `Reader` in `search/reader.js`.
struct RangeEncoder: ~Copyable {
  private(set) var bytes: [UInt8] = []
  private var low: UInt64 = 0
  private var range: UInt32 = .max
  private var held: UInt8 = 0
  /// Bytes of 255 after the held one that a carry may still turn over. The very first byte is
  /// always zero and never written.
  private var pending = 0
  private var isFirst = true
  /// NB: a pointer, since an array would be asked for its uniqueness a hundred times a posting.
  private let models: UnsafeMutablePointer<Model>

  /// How likely a one is, in 65,536ths, and how often the model was asked, up to a limit.
  private struct Model {
    var one: Int32 = 32768
    var count: Int32 = 0
  }

  init() {
    models = .allocate(capacity: Context.end)
    models.initialize(repeating: Model(), count: Context.end)
  }

  deinit { models.deallocate() }
}

extension RangeEncoder {
  /// One decision, by a model that learns.
  @inline(__always)
  mutating func put(_ bit: Bool, _ model: Int) {
    let one = models[model].one
    let bound = (range >> 16) * UInt32(truncatingIfNeeded: one)
    if bit {
      range = bound
    } else {
      low += UInt64(bound)
      range -= bound
    }
    let count = models[model].count
    let target: Int32 = bit ? 65536 - 64 : 64
    // How far a model moves towards what it saw: less with every time it was asked.
    models[model].one = one + ((target - one) &* (8192 / (2 * count + 3))) >> 12
    if count < Self.patience { models[model].count = count + 1 }
    while range < 1 << 24 { shift() }
  }

  /// `count` bits, at most 16, of which every value is as likely.
  @inline(__always)
  mutating func put(bits value: Int, count: Int) {
    range >>= UInt32(count)
    low += UInt64(value) * UInt64(range)
    while range < 1 << 24 { shift() }
  }

  /// The stream's bytes. Zeros at the end go, since a reader finds zeros past it.
  mutating func finish() -> [UInt8] {
    for _ in 0..<5 { shift() }
    while bytes.last == 0 { bytes.removeLast() }
    return bytes
  }
}

extension RangeEncoder {
  private static let patience: Int32 = 60

  @inline(__always)
  private mutating func shift() {
    if low < 0xFF00_0000 || low > 0xFFFF_FFFF {
      let carry = UInt8(truncatingIfNeeded: low >> 32)
      if !isFirst { bytes.append(held &+ carry) }
      isFirst = false
      while pending > 0 {
        bytes.append(0xFF &+ carry)
        pending -= 1
      }
      held = UInt8(truncatingIfNeeded: low >> 24)
    } else {
      pending += 1
    }
    low = (low & 0x00FF_FFFF) << 8
    range <<= 8
  }
}
