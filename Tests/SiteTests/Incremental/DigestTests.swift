import Collection
import Storage
import Testing

@testable import Site

@Suite struct DigestTests {
  /// Every change of one bit, every cut and every zero more gives another digest.
  @Test func tellsApartWhatIsNearlyTheSame() {
    let text = Array("The same question, put to every role, is answered in another way.".utf8)
    var digests: Set = [Digest(of: text)]
    var count = 1
    func add(_ bytes: [UInt8]) {
      digests.insert(Digest(of: bytes))
      count += 1
    }
    for place in text.indices {
      for bit in 0..<8 {
        var changed = text
        changed[place] ^= 1 << UInt8(bit)
        add(changed)
        // And with a second change eight bytes on, which a weaker sum would take for none.
        if place + 8 < text.count {
          changed[place + 8] ^= 1 << UInt8(bit)
          add(changed)
        }
      }
      add(Array(text[..<place]))
      add(text + [UInt8](repeating: 0, count: place + 1))
    }
    #expect(digests.count == count)
  }

  @Test func saysWhereOneTextEnds() {
    let one = Digest {
      $0.put("ab")
      $0.put("c")
    }
    let other = Digest {
      $0.put("a")
      $0.put("bc")
    }
    #expect(one != other)
  }
}
