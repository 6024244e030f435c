/// Writes words in their order, each as what it shares with the one before and the letters after
/// that.
struct DictionaryEncoder {
  private var before: [UInt8] = []
}

extension DictionaryEncoder {
  mutating func put(_ word: Word, into coder: inout RangeEncoder) {
    let bytes = word.bytes
    var shared = 0
    while shared < bytes.count, shared < before.count, bytes[shared] == before[shared] {
      shared += 1
    }
    coder.put(unary: before.count - shared, Context.cut + 64 * before.count)
    for index in shared...bytes.count {
      let byte = index < bytes.count ? bytes[index] : 0
      let context =
        index == shared
        ? Context.firstLetter + 32 * symbol(index < before.count ? before[index] : 0)
        : Context.letter + 32 * (symbol(bytes[index - 1]) * 2 + isVowel(bytes, index - 2))
      coder.put(symbol: symbol(byte), bits: 5, context)
      if symbol(byte) == Self.other {
        coder.put(symbol: Int(byte), bits: 8, Context.otherByte)
      }
    }
    before = bytes
  }

  private static let other = 27

  /// 0 for a word's end, 1 to 26 for `a` to `z`, 27 for any other byte.
  private func symbol(_ byte: UInt8) -> Int {
    byte == 0 ? 0 : byte &- 97 < 26 ? Int(byte) - 96 : Self.other
  }

  private func isVowel(_ bytes: [UInt8], _ index: Int) -> Int {
    guard index >= 0 else { return 0 }
    switch bytes[index] {
    case UInt8(ascii: "a"), UInt8(ascii: "e"), UInt8(ascii: "i"), UInt8(ascii: "o"),
      UInt8(ascii: "u"), UInt8(ascii: "y"):
      return 1
    default: return 0
    }
  }
}
