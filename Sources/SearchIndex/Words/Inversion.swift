/// Turns a document's words as they follow each other into what it says of each of them. Its storage is
/// used for one document after the other.
struct Inversion: Sendable {
  private var uses: [Use] = []
  /// Each word's places as numbers, word after word.
  private var places: [UInt32] = []
  private var layout = TextLayout()

  private struct Use {
    var weight: Int32 = 0
    var emphasis: Int32 = 0
    var sections: UInt16 = 0
    var isTopic = false
    /// By which a word before it tells it.
    var mark: UInt8
    var count: Int32 = 0
    /// Behind its last place.
    var end: Int32 = 0
    /// The bytes of its places.
    var size: Int32 = 0
    var position: Int32 = 0
  }
}

extension Inversion {
  /// Each word's use in the order of their numbers, as `PageWords` keeps them.
  mutating func bytes(of texts: [TextRun], _ tokens: [Int32], words: [Word]) -> [UInt8] {
    uses.removeAll(keepingCapacity: true)
    for word in words { uses.append(Use(mark: word.mark)) }
    if places.count < tokens.count { places = [UInt32](repeating: 0, count: tokens.count * 2) }
    return uses.withUnsafeMutableBufferPointer { uses in
      places.withUnsafeMutableBufferPointer { places in
        tokens.withUnsafeBufferPointer { tokens in
          Self.count(texts, tokens, in: uses)
          layout.layOut(texts) { words in Self.key(of: tokens[words], in: uses) }
          Self.place(layout.texts, tokens, of: uses, in: places)
        }
        return Self.write(uses, places)
      }
    }
  }

  /// Adds up what each word counts, and says where its places will begin.
  private static func count(
    _ texts: [TextRun], _ tokens: UnsafeBufferPointer<Int32>,
    in uses: UnsafeMutableBufferPointer<Use>
  ) {
    var token = 0
    for text in texts {
      let (weight, emphasis) = (text.field.weight, text.field.emphasis)
      let section = UInt16(1) << UInt16(min(text.section, 15))
      for word in tokens[token..<token + text.count] {
        uses[Int(word)].weight += weight
        uses[Int(word)].emphasis += emphasis
        uses[Int(word)].sections |= section
        uses[Int(word)].count += 1
        if text.field == .topic { uses[Int(word)].isTopic = true }
      }
      token += text.count
    }
    var start: Int32 = 0
    for word in uses.indices {
      uses[word].end = start
      start += uses[word].count
    }
  }

  /// What a text's first words are, whichever they are in the document.
  private static func key(
    of text: Slice<UnsafeBufferPointer<Int32>>, in uses: UnsafeMutableBufferPointer<Use>
  ) -> Int {
    text.prefix(3).reduce(0) { $0 * 31 + Int(uses[Int($1)].mark) }
  }

  /// Text by text in the order of their places, since each place is told by how far it is from the one
  /// before.
  private static func place(
    _ texts: [TextLayout.Text], _ tokens: UnsafeBufferPointer<Int32>,
    of uses: UnsafeMutableBufferPointer<Use>, in places: UnsafeMutableBufferPointer<UInt32>
  ) {
    for text in texts {
      var position = text.place
      for token in text.words {
        let word = Int(tokens[token])
        let next = token + 1 < text.words.upperBound ? uses[Int(tokens[token + 1])].mark : 0
        let here = min(position, Place.last)
        let number = Place.number(distance: here - Int(uses[word].position), next: next)
        places[Int(uses[word].end)] = UInt32(truncatingIfNeeded: number)
        uses[word].end += 1
        uses[word].size += Int32(varintSize(of: number))
        uses[word].position = Int32(here)
        position += 1
      }
    }
  }

  private static func write(
    _ uses: UnsafeMutableBufferPointer<Use>, _ places: UnsafeMutableBufferPointer<UInt32>
  ) -> [UInt8] {
    let most = uses.reduce(0) { $0 + Int($1.size) + mostBytes }
    return [UInt8](unsafeUninitializedCapacity: most) { bytes, count in
      for use in uses {
        let (weight, emphasis) = (Int(use.weight), Int(use.emphasis))
        let sections = Int(use.sections) << 1 | (use.isTopic ? 1 : 0)
        let size = varintSize(of: weight) + varintSize(of: emphasis) + varintSize(of: sections)
        bytes.put(varint: size + varintSize(of: Int(use.count)) + Int(use.size), at: &count)
        bytes.put(varint: weight, at: &count)
        bytes.put(varint: emphasis, at: &count)
        bytes.put(varint: sections, at: &count)
        bytes.put(varint: Int(use.count), at: &count)
        for place in places[Int(use.end - use.count)..<Int(use.end)] {
          bytes.put(varint: Int(place), at: &count)
        }
      }
    }
  }

  /// Of a use without its places: four numbers of 32 bits and one of 17.
  private static let mostBytes = 4 * 5 + 3
}

extension Word {
  /// Eight bits of the word's hash, FNV-1a. NB: `markOf` in `search/phrases.js` is the same.
  fileprivate var mark: UInt8 {
    withBytes { bytes in
      let sum = bytes.reduce(0x811C_9DC5 as UInt32) { ($0 ^ UInt32($1)) &* 0x0100_0193 }
      return UInt8(truncatingIfNeeded: sum >> 24)
    }
  }
}
