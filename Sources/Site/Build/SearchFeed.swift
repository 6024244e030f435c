internal import Collection
internal import Markdown
internal import SearchIndex

/// Tells the search index what a question's document says, while the document is at hand. A task keeps
/// one for all its questions.
struct SearchFeed {
  private var collector = WordCollector()
  /// The text of the block at hand.
  private var block: [UInt8] = []

  mutating func words(of reading: QuestionReading) -> PageWords {
    let question = reading.question
    collector.add(question.title, to: .topic)
    collector.add(question.brief, to: .question)
    if let stance = reading.declaredStance { collector.add(stance, to: .answer) }
    for theme in question.themes { collector.add(theme, to: .themes) }
    for keyword in reading.keywords { collector.add(keyword, to: .keywords) }
    for section in reading.outline.sections {
      if let heading = section.heading, section.kind != .question {
        begin(reading.headings[heading])
      }
      var place = reading.headings.places(in: section.nodes).lowerBound
      for node in reading.document.siblings(in: section.nodes) {
        if place < reading.headings.count, reading.headings[place].node == node {
          begin(reading.headings[place])
          place += 1
        } else {
          add(node, of: reading.document, as: field(section.kind))
        }
      }
    }
    return collector.finish()
  }

  private mutating func begin(_ heading: Heading) {
    collector.begin(SearchSection(heading: heading.text, anchor: heading.id))
    collector.add(heading.text, to: .heading)
  }

  private func field(_ kind: Outline.Kind) -> Field {
    switch kind {
    case .question: .question
    case .answer, .opening, .other: .answer
    case .tests: .skills
    case .weakAndStrong, .followUps, .sources: .further
    }
  }

  /// Block by block: words do not reach from one block to the next.
  private mutating func add(_ node: Int, of document: Document, as field: Field) {
    document.text.withUnsafeBufferPointer { text in
      for node in document.nodes[node..<Int(document.nodes[node].end)] {
        switch node.kind {
        case .text, .codeSpan: block.append(contentsOf: text[node.text])
        case .softBreak, .lineBreak: block.append(0x20)
        case .code:
          flush(as: field)
          // What describes a diagram stands behind the language: `text A request and its retries`.
          block += document.bytes(of: node.title).drop { $0 != 0x20 }
          flush(as: field)
          collector.add(text[node.text], to: .code)
        case .emphasis, .strong, .strikethrough, .link, .picture, .inlineHTML: break
        default: flush(as: field)
        }
      }
    }
    flush(as: field)
  }

  private mutating func flush(as field: Field) {
    if block.isEmpty { return }
    block.withUnsafeBufferPointer { collector.add($0, to: field) }
    block.removeAll(keepingCapacity: true)
  }
}

extension UnsafeBufferPointer<UInt8> {
  fileprivate subscript(span: Span) -> UnsafeBufferPointer {
    span.isEmpty
      ? .init(start: nil, count: 0) : .init(rebasing: self[Int(span.start)..<Int(span.end)])
  }
}

extension Vocabulary {
  /// The words of a collection, gathered while it was read.
  init(_ content: Content, jobs: Int) async {
    await self.init(
      content.words, list: content.archive.list, language: content.collection.site.language,
      jobs: jobs)
  }
}

extension SearchIndex {
  /// The index of a collection whose words were gathered while it was read.
  init(_ content: Content, vocabulary: Vocabulary, known: KnownParts, options: BuildOptions) async {
    let collection = content.collection
    await self.init(
      roles: collection.roles.map { SearchRole(slug: $0.slug, name: $0.name) },
      pages: collection.questions.map { SearchPage($0) }, words: content.words,
      vocabulary: vocabulary, synonyms: content.synonyms, known: known,
      limits: options.searchLimits, jobs: options.jobs)
  }
}

extension SearchPage {
  init(_ question: Question) {
    self.init(
      slug: question.slug, title: question.title, role: question.role, themes: question.themes,
      scenario: question.scenario, difficulty: question.difficulty?.rawValue)
  }
}
