/// The lemmas of all questions' words as they follow each other: what tells which words stand together.
struct LemmaRows {
  /// By question, text by text.
  let questions: [[[Int]]]
  /// By lemma, whether it is an empty word, one that says nothing by itself.
  let saysNothing: [Bool]

  /// How many empty words may stand between two that belong together: `cost of an error`.
  static let mostBetween = 2

  /// None in a large collection, which has neither neighbors nor pairs.
  init?(_ words: [PageWords], _ vocabulary: Vocabulary, empty: [KnownWord]) {
    guard AkinQuestions.areLookedFor(among: words.count) else { return nil }
    questions = words.enumerated().map { question, words in
      let lemmas = vocabulary.words(ofPage: question).map { Int(vocabulary.lemmas[Int($0)]) }
      return words.texts.map { $0.map { lemmas[$0] } }
    }
    var saysNothing = [Bool](repeating: false, count: vocabulary.lemmaCount)
    for lemma in empty.compactMap(\.lemma) { saysNothing[lemma] = true }
    self.saysNothing = saysNothing
  }
}
