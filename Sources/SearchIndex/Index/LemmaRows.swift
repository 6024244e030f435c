/// The lemmas of all questions' words as they follow each other: what tells which words stand together.
struct LemmaRows {
  /// By question, text by text.
  let questions: [[[Int]]]
  /// By lemma, whether it says nothing by itself.
  let isEmpty: [Bool]

  /// None in a large collection, which has neither neighbors nor pairs.
  init?(_ words: [PageWords], _ vocabulary: Vocabulary, empty: [KnownWord]) {
    guard AkinQuestions.areLookedFor(among: words.count) else { return nil }
    questions = words.enumerated().map { question, words in
      let lemmas = vocabulary.words(ofPage: question).map { Int(vocabulary.lemmas[Int($0)]) }
      return words.texts.map { $0.map { lemmas[$0] } }
    }
    var isEmpty = [Bool](repeating: false, count: vocabulary.lemmaCount)
    for lemma in empty.compactMap(\.lemma) { isEmpty[lemma] = true }
    self.isEmpty = isEmpty
  }
}
