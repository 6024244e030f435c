/// Words that stand one after the other: `design effect` is more than a page on designs that has an
/// effect in it.
///
/// The places of all words tell that as well, but are in files of their own, several times the size
/// of the index. Here are the pairs that make up phrases of the synonyms, and those that come up
/// four times and more often than by chance. Like `AkinQuestions` they are left out of a large
/// collection.
struct Pairs {
  struct Pair {
    let first: Int
    let second: Int
    /// In which questions the pair stands.
    var questions = QuestionCounts()

    init(_ first: Int, _ second: Int) { (self.first, self.second) = (first, second) }

    var count: Int { questions.entries.reduce(0) { $0 + $1.count } }
  }

  /// By the first lemma, then the second.
  let pairs: [Pair]

  /// How many entries there may be, one a pair and question, before there are named ones alone.
  private static let mostEntries = 8192
  private static let leastCount = 4
  /// How many times as often as by chance.
  private static let leastLift = 2

  /// Without `rows` none.
  init(_ rows: LemmaRows?, _ synonyms: Synonyms) {
    guard let rows else {
      pairs = []
      return
    }
    let isEmpty = rows.saysNothing
    let named = synonyms.pairs
    var counter = PairCounter(named: named, isEmpty: isEmpty)
    for (question, texts) in rows.questions.enumerated() {
      for text in texts { counter.count(text, question) }
    }
    let found = counter.pairs.filter { pair in
      if isEmpty[pair.first] || isEmpty[pair.second] { return true }
      let byChance = counter.counts[pair.first] * counter.counts[pair.second]
      return pair.count * counter.total >= byChance * Self.leastLift
    }
    let isNamed = { (pair: Pair) in named.contains(PairKey(pair.first, pair.second)) }
    var chosen = found.filter(isNamed)
    var room = Self.mostEntries - chosen.reduce(0) { $0 + $1.questions.entries.count }
    // What few questions have says most, and takes least.
    let others = found.filter { !isNamed($0) && $0.count >= Self.leastCount }
      .sorted {
        ($0.questions.entries.count, $0.first, $0.second)
          < ($1.questions.entries.count, $1.first, $1.second)
      }
    for pair in others {
      room -= pair.questions.entries.count
      if room < 0 { break }
      chosen.append(pair)
    }
    pairs = chosen.sorted { ($0.first, $0.second) < ($1.first, $1.second) }
  }
}

/// Two lemmas in their order.
struct PairKey: Hashable, Comparable {
  private let bits: UInt64

  init(_ first: Int, _ second: Int) { bits = UInt64(first) << 32 | UInt64(second) }

  var first: Int { Int(bits >> 32) }
  var second: Int { Int(bits & 0xFFFF_FFFF) }

  static func < (a: PairKey, b: PairKey) -> Bool { a.bits < b.bits }
}

extension Synonyms {
  /// The pairs of which phrases are made.
  fileprivate var pairs: Set<PairKey> {
    var pairs: Set<PairKey> = []
    for phrase in lists.joined() {
      let lemmas = phrase.compactMap(\.lemma)
      guard lemmas.count == phrase.count else { continue }
      pairs.formUnion(zip(lemmas, lemmas.dropFirst()).map { PairKey($0, $1) })
    }
    return pairs
  }
}

extension RangeEncoder {
  mutating func put(_ pairs: Pairs, of pageCount: Int) {
    put(number: pairs.pairs.count, Context.count)
    var (first, second) = (0, 0)
    for pair in pairs.pairs {
      put(number: pair.first - first, Context.pair)
      if pair.first > first { second = 0 }
      put(number: pair.second - second, Context.pair + 64)
      (first, second) = (pair.first, pair.second)
      let entries = pair.questions.entries
      put(number: entries.count - 1, Context.pair + 128)
      let (low, context) = Self.gapModel(entries.count, of: pageCount)
      var before = -1
      for (question, count) in entries {
        put(rice: question - before - 1, low: low, context)
        put(unary: min(count, 4) - 1, Context.pair + 192)
        before = question
      }
    }
  }
}
