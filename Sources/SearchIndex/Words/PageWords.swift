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
    var runs: [WordRun] = []
    /// Each word of the text, as an index into the distinct words, run after run.
    var tokens: [Int32] = []
  }

  var sections: [SearchSection] {
    withReader { reader in
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

  var sectionCount: Int {
    withReader { reader in
      var reader = VarintReader(bytes: reader.run())
      return reader.number()
    }
  }

  /// The distinct words, in the order of their numbers.
  func forEachWord(_ body: (Word) -> Void) {
    withReader { reader in
      _ = reader.run()
      var reader = VarintReader(bytes: reader.run())
      for _ in 0..<reader.number() where !reader.failed {
        let range = reader.range()
        body(Word(reader.bytes, in: range))
      }
    }
  }

  /// The runs and tokens, into storage that is used again and again.
  func readText(into contents: inout Contents) {
    contents.runs.removeAll(keepingCapacity: true)
    contents.tokens = []
    withReader { reader in
      _ = (reader.run(), reader.run())
      for _ in 0..<reader.number() where !reader.failed {
        let field = Field(rawValue: UInt8(truncatingIfNeeded: reader.number())) ?? .answer
        contents.runs.append(
          WordRun(field: field, section: reader.number(), count: reader.number()))
      }
      let count = min(reader.number(), reader.bytes.count)
      contents.tokens = Array(unsafeUninitializedCapacity: count) { tokens, filled in
        while filled < count, !reader.failed {
          tokens.initializeElement(at: filled, to: Int32(truncatingIfNeeded: reader.number()))
          filled += 1
        }
      }
    }
  }

  /// How many words the text has.
  var length: Int {
    withReader { reader in
      _ = (reader.run(), reader.run())
      var length = 0
      for _ in 0..<reader.number() where !reader.failed {
        _ = (reader.number(), reader.number())
        length += reader.number()
      }
      return length
    }
  }

  private func withReader<Result>(_ body: (inout VarintReader) -> Result) -> Result {
    bytes.withUnsafeBufferPointer { bytes in
      var reader = VarintReader(bytes: bytes)
      return body(&reader)
    }
  }
}
