internal import Collection
internal import HTML
internal import Storage
internal import Templates

/// What a question's own page says of its text beside the markup: which sections there are, how each is
/// headed, how long the answer is. It is small, so it is kept between builds; the markup is not.
struct BodyShape: Sendable, Equatable {
  struct Section: Sendable, Equatable {
    let entry: ContentsEntry?
    let style: String?
  }

  let contents: [ContentsEntry]
  /// Words in the answer.
  let words: Int
  let sections: [Section]
  let tests: Section?
}

/// A question's text as a page shows it: how it is asked, then each section, then what it tests.
struct RenderedBody: Sendable {
  let shape: BodyShape
  let markup: [HTML]
}

extension BodyShape {
  /// How many pieces of markup there are.
  var count: Int { 1 + sections.count + (tests == nil ? 0 : 1) }

  /// With gaps, numbered from `first` on, where the markup will stand.
  func body(gapsFrom first: Int) -> QuestionBody {
    QuestionBody(
      contents: contents, words: words, ask: .gap(first),
      sections: sections.enumerated().map { number, section in
        .init(entry: section.entry, style: section.style, body: .gap(first + 1 + number))
      },
      tests: tests.map {
        .init(entry: $0.entry, style: $0.style, body: .gap(first + 1 + sections.count))
      })
  }

  func store(in bytes: inout ByteWriter) {
    bytes.put(contents) { $1.store(in: &$0) }
    bytes.put(words)
    bytes.put(sections) { $1.store(in: &$0) }
    bytes.put(tests) { $1.store(in: &$0) }
  }

  init(from bytes: inout ByteReader) {
    self.init(
      contents: bytes.list { ContentsEntry(from: &$0) }, words: bytes.number(),
      sections: bytes.list { Section(from: &$0) }, tests: bytes.optional { Section(from: &$0) })
  }
}

extension BodyShape.Section {
  fileprivate func store(in bytes: inout ByteWriter) {
    bytes.put(entry) { $1.store(in: &$0) }
    bytes.put(style)
  }

  fileprivate init(from bytes: inout ByteReader) {
    self.init(
      entry: bytes.optional { ContentsEntry(from: &$0) }, style: bytes.optionalText())
  }
}
