/// What each question treats, in whatever words: how often members of each synonym list stand in it.
struct Subjects {
  /// By list, the questions that have a member, in their order.
  let entries: [[(question: Int, count: Int)]]

  private struct Phrase: Hashable {
    /// The lemmas behind its first.
    let rest: [Int]
    let list: Int
  }

  /// How many empty words may stand between two of a phrase: `cost of an error`.
  private static let mostBetween = 2

  init(_ synonyms: Synonyms, in rows: LemmaRows) {
    var phrases = [Set<Phrase>](repeating: [], count: rows.isEmpty.count)
    for (number, list) in synonyms.lists.enumerated() {
      for phrase in list {
        let lemmas = phrase.compactMap(\.lemma)
        guard lemmas.count == phrase.count, let first = lemmas.first else { continue }
        phrases[first].insert(Phrase(rest: Array(lemmas.dropFirst()), list: number))
      }
    }
    var entries = [[(question: Int, count: Int)]](repeating: [], count: synonyms.lists.count)
    for (question, texts) in rows.questions.enumerated() {
      for text in texts {
        for (place, lemma) in text.enumerated() {
          for phrase in phrases[lemma]
          where Self.stands(phrase.rest, in: text[(place + 1)...], rows.isEmpty) {
            entries[phrase.list].add(question)
          }
        }
      }
    }
    self.entries = entries
  }

  private static func stands(_ lemmas: [Int], in text: ArraySlice<Int>, _ isEmpty: [Bool]) -> Bool {
    var text = text
    for lemma in lemmas {
      let between = text.prefix(mostBetween).prefix { isEmpty[$0] && $0 != lemma }.count
      text = text.dropFirst(between)
      guard text.popFirst() == lemma else { return false }
    }
    return true
  }
}

extension [(question: Int, count: Int)] {
  /// Questions have to come in their order.
  mutating func add(_ question: Int) {
    if last?.question == question {
      self[count - 1].count += 1
    } else {
      append((question, 1))
    }
  }
}
