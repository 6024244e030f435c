/// What one document says: its sections, its words, and in which field and section each stands.
///
/// It is kept as the bytes that an incremental cache stores, a few kilobytes a question:
/// sections, distinct words in the order of their first use, then runs of words by field and
/// section, then each word of the text as the number of a distinct one.
package struct PageWords: Sendable, Equatable {
  package let bytes: [UInt8]

  package init(bytes: [UInt8]) { self.bytes = bytes }
}

/// A stretch of words of one field in one section.
struct WordRun {
  let field: Field
  let section: Int
  let count: Int
}

extension PageWords {
  /// What the bytes hold, opened.
  struct Contents {
    var sections: [SearchSection] = []
    var words: [Word] = []
    var runs: [WordRun] = []
    /// Each word of the text, as an index into `words`, run after run.
    var tokens: [Int32] = []
  }

  /// The distinct words alone, in the order of their numbers.
  func forEachWord(_ body: (Word) -> Void) {
    bytes.withUnsafeBufferPointer { bytes in
      var reader = VarintReader(bytes: bytes)
      skipSections(&reader)
      for _ in 0..<reader.number() { body(Word(reader.run())) }
    }
  }

  func contents() -> Contents {
    var contents = Contents()
    bytes.withUnsafeBufferPointer { bytes in
      var reader = VarintReader(bytes: bytes)
      contents.sections = sections(&reader)
      contents.words = (0..<reader.number()).map { _ in Word(reader.run()) }
      readRuns(&reader, &contents)
    }
    return contents
  }

  /// The runs and tokens alone, into storage that is used again and again.
  func readText(into contents: inout Contents) {
    bytes.withUnsafeBufferPointer { bytes in
      var reader = VarintReader(bytes: bytes)
      skipSections(&reader)
      for _ in 0..<reader.number() { _ = reader.run() }
      readRuns(&reader, &contents)
    }
  }

  /// How many words the text has.
  var length: Int {
    bytes.withUnsafeBufferPointer { bytes in
      var reader = VarintReader(bytes: bytes)
      skipSections(&reader)
      for _ in 0..<reader.number() { _ = reader.run() }
      var length = 0
      for _ in 0..<reader.number() {
        _ = (reader.number(), reader.number())
        length += reader.number()
      }
      return length
    }
  }

  var sections: [SearchSection] {
    bytes.withUnsafeBufferPointer { bytes in
      var reader = VarintReader(bytes: bytes)
      return sections(&reader)
    }
  }
}

extension PageWords {
  private func sections(_ reader: inout VarintReader) -> [SearchSection] {
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

  private func skipSections(_ reader: inout VarintReader) {
    for _ in 1..<max(1, reader.number()) where !reader.failed {
      _ = reader.run()
      _ = reader.run()
    }
  }

  private func readRuns(_ reader: inout VarintReader, _ contents: inout Contents) {
    contents.runs.removeAll(keepingCapacity: true)
    contents.tokens.removeAll(keepingCapacity: true)
    for _ in 0..<reader.number() where !reader.failed {
      let field = Field(rawValue: UInt8(truncatingIfNeeded: reader.number())) ?? .answer
      contents.runs.append(WordRun(field: field, section: reader.number(), count: reader.number()))
    }
    // NB: a number takes a byte at least, so bytes that are cut short cannot ask for more room.
    let count = min(reader.number(), reader.bytes.count - reader.position)
    contents.tokens.reserveCapacity(count)
    for _ in 0..<count where !reader.failed { contents.tokens.append(Int32(reader.number())) }
  }
}
