/// How alike two questions are: the cosine of their heaviest words, each weighed by how often it
/// stands there and how few questions have it (TF-IDF).
///
/// Over all words this would be quadratic in the collection. Over each question's 24 heaviest,
/// common words aside, the cost of a question does not grow with the collection, and its best
/// neighbours stay the same. Weights are integers and ties go by index, so the result is the same
/// on every machine.
package struct Likeness: Sendable {
  /// A question's heaviest lemmas, with weights whose squares add up to about 2^20.
  private struct Weight {
    let lemma: Int32
    let weight: Int32
  }

  private let weights: [[Weight]]
  private let groups: [Int]
  private let groupCount: Int
  /// For each lemma, where the questions that have it among their heaviest begin in `holders`.
  private let starts: [Int32]
  private let holders: [Weight]

  /// A word that more questions have says too little, and would cost too much.
  private static let mostHolders = 384
  private static let mostWords = 24
  private static let logarithms = (1...256).map(logarithm)

  /// `groups` holds each question's role.
  package init(
    _ pages: [PageWords], vocabulary: Vocabulary, groups: [Int], jobs: Int = 2
  ) async {
    let ceiling = Swift.max(2, Swift.min(Self.mostHolders, pages.count / 3))
    let rarities = vocabulary.frequencies.map { frequency in
      frequency > 1 && frequency <= ceiling ? logarithm(pages.count) - logarithm(Int(frequency)) : 0
    }
    let shares = await inShares(of: pages.count, jobs: jobs) { range in
      var counter = LemmaCounter(vocabulary)
      return range.map { Self.heaviest(pages[$0], $0, rarities, &counter) }
    }
    weights = shares.flatMap(\.self)
    (starts, holders) = Self.invert(weights, lemmaCount: vocabulary.lemmaCount)
    self.groups = groups
    groupCount = (groups.max() ?? -1) + 1
  }

  private static func heaviest(
    _ page: PageWords, _ number: Int, _ rarities: [Int], _ counter: inout LemmaCounter
  ) -> [Weight] {
    var heaviest = HeaviestLemmas(limit: Self.mostWords)
    counter.count(page, number) { lemma, weight in
      let rarity = rarities[Int(lemma)]
      if rarity > 0 {
        heaviest.insert(lemma, (256 + Self.logarithms[min(weight, 256) - 1]) * rarity)
      }
    }
    let heavy = heaviest.lemmas
    let length = squareRoot(heavy.reduce(0) { $0 + ($1.weight >> 6) * ($1.weight >> 6) })
    return heavy.map { lemma, weight in
      Weight(lemma: lemma, weight: Int32(((weight >> 6) << 10) / Swift.max(1, length)))
    }
  }
}

/// A question and how like another it is, from 0 up to 1,000.
package struct Neighbor: Sendable, Equatable {
  package let page: Int
  package let score: Int
}

extension Likeness {
  /// For each of `pages` the questions most like it, in each group apart, best first; never itself. Of
  /// many at once it costs less for each: a worker asks for a chunk.
  package func nearest(of pages: Range<Int>, limit: Int) -> [[[Neighbor]]] {
    var sums = [Int32](repeating: 0, count: weights.count)
    var touched: [Int32] = []
    return pages.map { page in
      touched.removeAll(keepingCapacity: true)
      for own in weights[page] {
        for other in holders[Int(starts[Int(own.lemma)])..<Int(starts[Int(own.lemma) + 1])] {
          if sums[Int(other.lemma)] == 0 { touched.append(other.lemma) }
          sums[Int(other.lemma)] += own.weight * other.weight
        }
      }
      var nearest = [[Neighbor]](repeating: [], count: groupCount)
      for other in touched {
        let score = Self.thousandths(Int(sums[Int(other)]))
        sums[Int(other)] = 0
        if other != page, score > 0 {
          nearest[groups[Int(other)]].insert(Neighbor(page: Int(other), score: score), limit: limit)
        }
      }
      return nearest
    }
  }
}

extension Likeness {
  private static func thousandths(_ sum: Int) -> Int { Swift.min(1000, (sum * 1000) >> 20) }

  /// Who holds each lemma: questions by lemma from lemmas by question.
  private static func invert(
    _ weights: [[Weight]], lemmaCount: Int
  ) -> (starts: [Int32], holders: [Weight]) {
    var starts = [Int32](repeating: 0, count: lemmaCount + 1)
    for list in weights { for entry in list { starts[Int(entry.lemma) + 1] += 1 } }
    for lemma in 0..<lemmaCount { starts[lemma + 1] += starts[lemma] }
    var next = starts
    var holders = [Weight](
      repeating: Weight(lemma: 0, weight: 0), count: Int(starts[lemmaCount]))
    for (page, list) in weights.enumerated() {
      for entry in list {
        holders[Int(next[Int(entry.lemma)])] = Weight(lemma: Int32(page), weight: entry.weight)
        next[Int(entry.lemma)] += 1
      }
    }
    return (starts, holders)
  }
}

extension [Neighbor] {
  /// Keeps the `limit` best in their order; of equal ones the lower index is the better.
  fileprivate mutating func insert(_ neighbor: Neighbor, limit: Int) {
    var place = count
    while place > 0, neighbor.isBetter(than: self[place - 1]) { place -= 1 }
    guard place < limit else { return }
    insert(neighbor, at: place)
    if count > limit { removeLast() }
  }
}

extension Neighbor {
  fileprivate func isBetter(than other: Neighbor) -> Bool {
    score != other.score ? score > other.score : page < other.page
  }
}
