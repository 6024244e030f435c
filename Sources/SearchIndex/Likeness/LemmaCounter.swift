/// How often each lemma stands in a question, weighed by field. One task's own, used for all its questions.
struct LemmaCounter {
  private let vocabulary: Vocabulary
  /// By lemma; all zero between questions.
  private var counts: [Int32]

  init(_ vocabulary: Vocabulary) {
    self.vocabulary = vocabulary
    counts = [Int32](repeating: 0, count: vocabulary.lemmaCount)
  }
}

extension LemmaCounter {
  /// Calls `body` once for each lemma of the question, in the order of their first use.
  mutating func count(
    _ page: PageWords, _ number: Int, body: (_ lemma: Int32, _ weight: Int) -> Void
  ) {
    let words = vocabulary.words(ofPage: number)
    counts.withUnsafeMutableBufferPointer { counts in
      page.withUses { uses in
        for word in words {
          guard let use = uses.next() else { break }
          counts[Int(vocabulary.lemmas[Int(word)])] += use.emphasis
        }
      }
      for word in words {
        let lemma = vocabulary.lemmas[Int(word)]
        let count = counts[Int(lemma)]
        if count > 0 { body(lemma, Int(count)) }
        counts[Int(lemma)] = 0
      }
    }
  }
}
