import Bytes
import Testing

/// Everything is held to a look at each byte by itself.
@Suite struct EightBytesTests {
  /// Every byte in every place, its neighbours the bytes around it.
  static let texts = (0...255).map { first in (0..<8).map { UInt8(truncatingIfNeeded: first + $0) }
  }

  @Test func tellsBytes() {
    for text in Self.texts {
      text.withUnsafeBufferPointer { text in
        let bytes = EightBytes(text, at: 0)
        expectEqual(bytes.alphanumeric, text) { isAlphanumeric($0) }
        expectEqual(bytes.beyondASCII, text) { $0 >= 0x80 }
        expectEqual(bytes.equal(to: text[3]), text) { $0 == text[3] }
        expectEqual(bytes.equal(to: text[3] &+ 8), text) { _ in false }
        #expect(bytes.isASCII == text.allSatisfy { $0 < 0x80 })
        for byte in UInt8.min...UInt8.max { #expect(bytes.holds(byte) == text.contains(byte)) }
        expectEqual(bytes.setting(0x20).equal(to: text[3] | 0x20), text) {
          $0 | 0x20 == text[3] | 0x20
        }
      }
    }
  }

  /// Stretches of all lengths, in the middle of a text and up to its end.
  @Test func fillsWithBlanks() {
    let text = (1...24).map { UInt8($0) }
    text.withUnsafeBufferPointer { text in
      for start in 0...text.count {
        for end in start...text.count {
          let expected = text[start..<end].prefix(8) + [UInt8](repeating: 0x20, count: 8)
          let bits = EightBytes(text, in: start..<end).bits
          let found = (0..<8).map { UInt8(truncatingIfNeeded: bits >> UInt64($0 * 8)) }
          #expect(found.elementsEqual(expected.prefix(8)))
        }
      }
    }
  }

  @Test func looksAtWholeTexts() {
    for count in 0...20 {
      for place in 0..<count {
        var text = [UInt8](repeating: 0x61, count: count)
        text[place] = 0x62
        #expect(text.withUnsafeBufferPointer { $0.containsEight { $0.holds(0x62) } })
        #expect(!text.withUnsafeBufferPointer { $0.containsEight { $0.holds(0x63) } })
      }
    }
  }
}

private func expectEqual(
  _ tops: UInt64, _ text: UnsafeBufferPointer<UInt8>, _ matches: (UInt8) -> Bool
) {
  let expected = text.enumerated().reduce(0) { $0 | (matches($1.element) ? 1 << $1.offset : 0) }
  #expect(EightBytes.gathered(tops) == UInt64(expected))
  #expect(tops & 0x7F7F_7F7F_7F7F_7F7F == 0)
}

private func isAlphanumeric(_ byte: UInt8) -> Bool {
  byte < 0x80
    && (Character(Unicode.Scalar(byte)).isLetter || Character(Unicode.Scalar(byte)).isNumber)
}
