import Testing

@testable import SearchIndex

@Suite struct PairsTests {
  @Test(arguments: [
    (
      "four times", ["design effect", "design effects. a designed effect; design effect"],
      ["design effect 1 3"]
    ),
    ("three times", ["design effect", "design effect", "design effect"], []),
    (
      "empty words between",
      ["cost of an error", "costs of the errors", "cost of error", "cost error"],
      ["cost error 1 1 1 1"]
    ),
    (
      "too many words between",
      ["cost or what of error", "cost error", "cost error", "cost error"], []
    ),
    (
      "the other way round",
      ["effect design", "design effect", "design effect", "design effect"], []
    ),
  ])
  func standTogether(_ name: String, _ texts: [String], _ found: [String]) async {
    #expect(await pairs(of: texts) == found, "\(name)")
  }

  /// Of two words that are all there is, one follows the other in any case.
  @Test func whatChanceExplainsIsNone() async {
    #expect(await pairs(of: ["rule tool rule tool rule rule tool tool rule rule tool"]) == [])
  }

  @Test func aPhraseOfTheSynonymsNeedsOnePlace() async {
    let found = await pairs(
      of: ["false alarms ring", "quiet", "orchard"], [["alert fatigue", "false alarm"]])
    #expect(found == ["false alarms 1"])
  }

  @Test func aPhraseOfEmptyWordsKeepsThem() async {
    #expect(await pairs(of: ["who is on call", "quiet"], [["on-call", "pager"]]) == ["on call 1"])
  }

  @Test func aLargeCollectionHasNone() async {
    #expect(await pairs(of: [String](repeating: "design effect", count: 501)) == [])
  }

  /// The first form of each lemma, and how often they stand together in the questions that have them so.
  private func pairs(of texts: [String], _ synonyms: [[String]] = []) async -> [String] {
    var collector = WordCollector()
    let words = texts.map { text in
      collector.add(text, to: .answer)
      return collector.finish()
    }
    let vocabulary = await Vocabulary(words)
    func name(_ lemma: Int) -> String {
      vocabulary.words[vocabulary.lemmas.firstIndex(of: Int32(lemma))!].description
    }
    let empty = vocabulary.emptyWords
    return Pairs(
      LemmaRows(words, vocabulary, empty: empty), Synonyms(synonyms, vocabulary, empty: empty)
    ).pairs.map { pair in
      ([name(pair.first), name(pair.second)] + pair.questions.entries.map { "\($0.count)" })
        .joined(separator: " ")
    }
  }
}
