/// What each question treats, in whatever words: how often members of each synonym list stand in it.
struct Subjects {
  let byList: [QuestionCounts]

  private struct Phrase: Hashable {
    /// The lemmas behind its first.
    let rest: [Int]
    let list: Int
  }

  init(_ synonyms: Synonyms, in rows: LemmaRows) {
    var phrases = [Set<Phrase>](repeating: [], count: rows.saysNothing.count)
    for (number, list) in synonyms.lists.enumerated() {
      for phrase in list {
        let lemmas = phrase.compactMap(\.lemma)
        guard lemmas.count == phrase.count, let first = lemmas.first else { continue }
        phrases[first].insert(Phrase(rest: Array(lemmas.dropFirst()), list: number))
      }
    }
    var byList = [QuestionCounts](repeating: QuestionCounts(), count: synonyms.lists.count)
    for (question, texts) in rows.questions.enumerated() {
      for text in texts {
        for (place, lemma) in text.enumerated() {
          for phrase in phrases[lemma]
          where Self.stands(phrase.rest, in: text[(place + 1)...], rows.saysNothing) {
            byList[phrase.list].add(question)
          }
        }
      }
    }
    self.byList = byList
  }

  private static func stands(
    _ lemmas: [Int], in text: ArraySlice<Int>, _ saysNothing: [Bool]
  ) -> Bool {
    var text = text
    for lemma in lemmas {
      let between = text.prefix(LemmaRows.mostBetween)
        .prefix { saysNothing[$0] && $0 != lemma }.count
      text = text.dropFirst(between)
      guard text.popFirst() == lemma else { return false }
    }
    return true
  }
}
