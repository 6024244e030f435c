/// Counts how often which lemmas stand one after the other, question by question.
struct PairCounter {
  /// How often each lemma stands in all questions, and all telling ones together.
  private(set) var counts: [Int]
  private(set) var total = 0
  private var found: [PairKey: Pairs.Pair] = [:]

  /// Pairs that are wanted although one of their words is empty: `on call`.
  private let named: Set<PairKey>
  private let isEmpty: [Bool]

  init(named: Set<PairKey>, isEmpty: [Bool]) {
    self.named = named
    self.isEmpty = isEmpty
    counts = [Int](repeating: 0, count: isEmpty.count)
  }
}

extension PairCounter {
  /// In no order that means anything.
  var pairs: some Sequence<Pairs.Pair> { found.values }

  /// Questions have to come in their order.
  mutating func count(_ row: [Int], _ question: Int) {
    var telling: (place: Int, lemma: Int)?
    for (place, lemma) in row.enumerated() {
      let before = place > 0 ? row[place - 1] : nil
      if let before, isEmpty[lemma] || isEmpty[before], named.contains(PairKey(before, lemma)) {
        found[PairKey(before, lemma), default: .init(before, lemma)].questions.add(question)
      }
      counts[lemma] += 1
      guard !isEmpty[lemma] else { continue }
      total += 1
      if let telling, place - telling.place - 1 <= LemmaRows.mostBetween {
        let key = PairKey(telling.lemma, lemma)
        found[key, default: .init(telling.lemma, lemma)].questions.add(question)
      }
      telling = (place, lemma)
    }
  }
}
