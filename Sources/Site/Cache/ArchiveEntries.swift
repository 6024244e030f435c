internal import Collection
internal import SearchIndex
internal import Storage

/// What the archive keeps of each question: as it was kept before, where neither the question nor the
/// numbers of its words are other ones.
struct ArchiveEntries: Sendable {
  /// Of the list that the words' numbers are of.
  let state: Digest
  /// Whether the numbers of the last build are those of this one.
  let areLasting: Bool
  private let archive: FactsArchive
  private let vocabulary: Vocabulary
  /// The questions' places in the vocabulary.
  private let pages: [ObjectIdentifier: Int]

  init(_ archive: FactsArchive, _ content: Content, _ vocabulary: Vocabulary) {
    self.archive = archive
    self.vocabulary = vocabulary
    state = vocabulary.list.state
    areLasting = vocabulary.list.hasBeen(archive.list.state)
    pages = Dictionary(
      uniqueKeysWithValues: content.questions.enumerated().map { (ObjectIdentifier($1), $0) })
  }
}

extension ArchiveEntries {
  /// Nothing where the question would have to be read once more.
  func put(_ question: KnownQuestion, into bytes: inout ByteWriter) {
    if areLasting, let place = question.place {
      bytes.putRun { $0.put(raw: archive.entry(at: place)) }
    } else if let words = words(of: question) {
      bytes.putRun { entry in
        entry.put(question.facts.question.source)
        entry.put(fixed: question.source.bits)
        entry.put(fixed: question.surroundings.bits)
        question.facts.store(in: &entry, words: words)
      }
    }
  }

  /// A draft that no reader sees stays spelled: the vocabulary has none of its words.
  private func words(of question: KnownQuestion) -> PageWords? {
    let words = question.facts.words
    if let page = pages[ObjectIdentifier(question)] {
      return words.numbered(vocabulary.listNumbers(ofPage: page))
    }
    return words.isNumbered ? nil : words
  }
}
