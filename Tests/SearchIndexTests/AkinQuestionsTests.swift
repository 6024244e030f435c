import Testing

@testable import SearchIndex

@Suite struct AkinQuestionsTests {
  /// Six questions: two on queues, two on audits, one that has a word of each pair, one alone.
  private static let texts = [
    "queue backlog burst capacity", "queue backlog burst admission", "audit appeal override bank",
    "audit appeal override court", "capacity court", "orchard apple harvest ladder",
  ]

  @Test func theMostAlikeComeFirst() async {
    let neighbors = await akin(Self.texts)
    #expect(neighbors.map { $0.map(\.question) } == [[1, 4], [0], [3], [2, 4], [0, 3], []])
    let likenesses = neighbors.map { $0.map(\.likeness) }
    let most = likenesses.joined().max()
    let falling = likenesses.map { $0.sorted { $0 > $1 } }
    #expect(likenesses == falling)
    #expect(most == 15)
  }

  @Test func questionsAreAlikeThatTreatOneSubject() async {
    let texts = ["queue at noon", "backlog by night", "apple", "ladder", "bank", "court"]
    #expect(await akin(texts).joined().isEmpty)
    let neighbors = await akin(texts, synonyms: [["queue", "backlog"]])
    #expect(neighbors.map { $0.map(\.question) } == [[1], [0], [], [], [], []])
  }

  @Test func aWordOfHalfTheQuestionsSaysNothing() async {
    #expect(await akin(["shared one", "shared two", "three", "four"]) == [[], [], [], []])
  }

  @Test func aLargeCollectionHasNone() async {
    #expect(await akin([String](repeating: "queue", count: 501)).isEmpty)
  }

  private func akin(
    _ texts: [String], synonyms: [[String]] = []
  ) async -> [[AkinQuestions.Neighbor]] {
    var collector = WordCollector()
    let words = texts.map { text in
      collector.add(text, to: .answer)
      return collector.finish()
    }
    let vocabulary = await Vocabulary(words)
    let maker = PartMaker(words, vocabulary, ranges: [vocabulary.words.indices])
    let postings = await maker.encoder(of: maker.parts, jobs: 1).postings
    let subjects = LemmaRows(words, vocabulary, empty: []).map {
      Subjects(Synonyms(synonyms, vocabulary, empty: []), in: $0)
    }
    return AkinQuestions(
      postings, lemmaCount: vocabulary.lemmaCount, subjects, count: texts.count
    ).neighbors
  }
}
