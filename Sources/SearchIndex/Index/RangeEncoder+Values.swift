// The kinds of value that an index is made of, in decisions.

extension RangeEncoder {
  /// A number of which small ones are likelier: the length of `number + 1` in bits in unary, then
  /// the bit below the top one, then the others as they are.
  mutating func put(number: Int, _ context: Int) {
    let value = number + 1
    let length = Int.bitWidth - 1 - value.leadingZeroBitCount
    for step in 0..<length { put(true, context + step) }
    put(false, context + length)
    guard length > 0 else { return }
    put(value >> (length - 1) & 1 == 1, context + 32 + length)
    put(wide: value & (1 << (length - 1) - 1), count: length - 1)
  }

  /// A number that is nearly always tiny, in unary.
  @inline(__always)
  mutating func put(unary number: Int, _ context: Int) {
    for step in 0..<number { put(true, context &+ min(step, 62)) }
    put(false, context &+ min(number, 62))
  }

  /// A number whose usual size is known: its low bits as they are, the rest in unary.
  @inline(__always)
  mutating func put(rice number: Int, low: Int, _ context: Int) {
    put(unary: number >> low, context)
    put(wide: number & (1 << low - 1), count: low)
  }

  /// One of `2^bits` symbols, bit by bit from the top, each by the ones before.
  @inline(__always)
  mutating func put(symbol: Int, bits: Int, _ context: Int) {
    var node = 1
    for shift in stride(from: bits - 1, through: 0, by: -1) {
      let bit = symbol >> shift & 1
      put(bit == 1, context + node)
      node = node * 2 + bit
    }
  }

  /// A title, a heading, a name: UTF-8 up to a zero, each byte by the one before.
  mutating func put(text: String) {
    var last = 0
    for byte in text.utf8 where byte != 0 {
      put(symbol: Int(byte), bits: 8, Context.character + last * 256)
      last = Int(byte)
    }
    put(symbol: 0, bits: 8, Context.character + last * 256)
  }

  @inline(__always)
  private mutating func put(wide value: Int, count: Int) {
    if count > 16 {
      put(bits: value >> 16, count: count - 16)
      put(bits: value & 0xFFFF, count: 16)
    } else if count > 0 {
      put(bits: value, count: count)
    }
  }
}
