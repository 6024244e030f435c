/// What one document says: its sections, its words, and what each of them counts and where it stands.
///
/// It is kept as the bytes that an incremental cache stores, a few kilobytes a question: the length of
/// the text, sections, distinct words in the order of their first use, spelled or by number, then the
/// use of each.
package struct PageWords: Sendable, Equatable {
  /// A slice, since what was kept stands in one file with that of many others.
  package let bytes: ArraySlice<UInt8>
  /// Whether the words are numbers in a `WordList` and not spelled.
  package let isNumbered: Bool

  package init(bytes: ArraySlice<UInt8>, isNumbered: Bool = false) {
    self.bytes = bytes
    self.isNumbered = isNumbered
  }
}

extension PageWords {
  /// How many words the text has.
  var length: Int { withReader { $0.number() } }

  var sections: [SearchSection] {
    withReader { reader in
      _ = reader.number()
      var reader = VarintReader(bytes: reader.run())
      var sections: [SearchSection] = []
      let count = reader.number()
      if count > 0 { sections.append(SearchSection()) }
      while sections.count < count, !reader.failed {
        let (heading, anchor) = (reader.text(), reader.text())
        sections.append(
          SearchSection(
            heading: heading.isEmpty ? nil : heading, anchor: anchor.isEmpty ? nil : anchor))
      }
      return sections
    }
  }

  /// No fewer than the distinct words: a number takes a byte at least, a spelled word two.
  var mostWords: Int {
    withReader { reader in
      _ = (reader.number(), reader.run())
      let bytes = reader.range().count
      return isNumbered ? bytes : bytes / 2
    }
  }

  /// The distinct words, in the order of their numbers.
  func forEachWord(_ body: (Word) -> Void) {
    withReader { reader in
      _ = (reader.number(), reader.run())
      var reader = VarintReader(bytes: reader.run())
      for _ in 0..<reader.number() where !reader.failed {
        let range = reader.range()
        body(Word(reader.bytes, in: range))
      }
    }
  }

  /// The numbers in the list of the distinct words, in the same order.
  func forEachNumber(_ body: (Int) -> Void) {
    withReader { reader in
      _ = (reader.number(), reader.run())
      var reader = VarintReader(bytes: reader.run())
      while reader.position < reader.bytes.count, !reader.failed { body(reader.number()) }
    }
  }

  /// The same with the words by these numbers.
  package func numbered(_ numbers: [Int]) -> PageWords {
    withReader { reader in
      let length = reader.number()
      let sections = reader.run()
      _ = reader.run()
      var words: [UInt8] = []
      words.reserveCapacity(numbers.count * 2)
      for number in numbers { words.append(varint: number) }
      var bytes: [UInt8] = []
      bytes.reserveCapacity(self.bytes.count)
      bytes.append(varint: length)
      bytes.append(counted: sections)
      bytes.append(counted: words)
      bytes.append(counted: reader.run())
      return PageWords(bytes: bytes[...], isNumbered: true)
    }
  }

  /// What the document says of each of its words, in the same order.
  func withUses(_ body: (inout UseReader) -> Void) {
    withReader { reader in
      _ = (reader.number(), reader.run(), reader.run())
      var uses = UseReader(VarintReader(bytes: reader.run()))
      body(&uses)
    }
  }

  /// The words by their numbers as they follow each other, text by text.
  var texts: [[Int]] {
    var words: [(position: Int, number: Int)] = []
    withUses { uses in
      var places: [Place] = []
      var number = 0
      while let use = uses.next() {
        places.removeAll(keepingCapacity: true)
        use.readPlaces(form: 0, into: &places)
        words += places.map { ($0.position, number) }
        number += 1
      }
    }
    words.sort { $0.position < $1.position }
    var texts: [[Int]] = []
    for (place, word) in words.enumerated() {
      if place == 0 || words[place - 1].position + 1 < word.position { texts.append([]) }
      texts[texts.count - 1].append(word.number)
    }
    return texts
  }

  @inline(__always)
  private func withReader<Result>(_ body: (inout VarintReader) -> Result) -> Result {
    bytes.withUnsafeBufferPointer { bytes in
      var reader = VarintReader(bytes: bytes)
      return body(&reader)
    }
  }
}

/// Reads the uses of a document's words, while the document's bytes are lent.
struct UseReader {
  private var reader: VarintReader

  fileprivate init(_ reader: VarintReader) { self.reader = reader }

  @inline(__always)
  mutating func next() -> WordUse? {
    guard let range = nextRange() else { return nil }
    var use = VarintReader(bytes: reader.bytes, position: range.lowerBound)
    let weight = use.number()
    let emphasis = use.number()
    let sections = use.number()
    guard use.position <= range.upperBound else { return nil }
    return WordUse(
      weight: Int32(truncatingIfNeeded: weight), emphasis: Int32(truncatingIfNeeded: emphasis),
      sections: UInt16(truncatingIfNeeded: sections >> 1), isTopic: sections & 1 != 0,
      places: UnsafeBufferPointer(rebasing: reader.bytes[use.position..<range.upperBound]))
  }

  /// The next use as it is kept.
  @inline(__always)
  mutating func nextBytes() -> UnsafeRawBufferPointer? {
    nextRange().map { UnsafeRawBufferPointer(rebasing: UnsafeRawBufferPointer(reader.bytes)[$0]) }
  }

  /// Steps over the next use.
  @inline(__always)
  mutating func skip() { _ = nextRange() }

  @inline(__always)
  private mutating func nextRange() -> Range<Int>? {
    guard reader.position < reader.bytes.count else { return nil }
    let range = reader.range()
    return reader.failed ? nil : range
  }
}
