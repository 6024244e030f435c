/// Counts how often which lemmas stand one after the other, question by question.
struct PairCounter {
  /// How often each lemma stands in all questions, and all telling ones together.
  private(set) var counts: [Int]
  private(set) var total = 0
  private var found: [PairKey: Pairs.Pair] = [:]

  private let vocabulary: Vocabulary
  /// Pairs that are wanted although one of their words is empty: `on call`.
  private let named: Set<PairKey>
  private let isEmpty: [Bool]

  /// How many empty words may stand between two that tell something: `cost of an error`.
  private static let mostBetween = 2

  init(_ vocabulary: Vocabulary, named: Set<PairKey>, isEmpty: [Bool]) {
    self.vocabulary = vocabulary
    self.named = named
    self.isEmpty = isEmpty
    counts = [Int](repeating: 0, count: vocabulary.lemmaCount)
  }
}

extension PairCounter {
  /// In no order that means anything.
  var pairs: some Sequence<Pairs.Pair> { found.values }

  /// Questions have to come in their order.
  mutating func count(_ words: PageWords, _ question: Int) {
    let lemmas = vocabulary.words(ofPage: question).map { Int(vocabulary.lemmas[Int($0)]) }
    for text in words.texts { countRow(text.map { lemmas[$0] }, question) }
  }

  private mutating func countRow(_ row: [Int], _ question: Int) {
    var telling: (place: Int, lemma: Int)?
    for (place, lemma) in row.enumerated() {
      let before = place > 0 ? row[place - 1] : nil
      if let before, isEmpty[lemma] || isEmpty[before], named.contains(PairKey(before, lemma)) {
        found[PairKey(before, lemma), default: .init(before, lemma)].add(question)
      }
      counts[lemma] += 1
      guard !isEmpty[lemma] else { continue }
      total += 1
      if let telling, place - telling.place - 1 <= Self.mostBetween {
        let key = PairKey(telling.lemma, lemma)
        found[key, default: .init(telling.lemma, lemma)].add(question)
      }
      telling = (place, lemma)
    }
  }
}
