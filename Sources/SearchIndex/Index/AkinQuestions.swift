/// For each question those whose texts are most like its own, in any role.
///
/// What lies next to a good answer is often wanted too, in other words than those that were typed,
/// and sooner than what has one of these words by chance. In a large collection enough questions
/// have the words, and the neighbors would be a good part of the index; there they are left out.
///
/// Likeness is the cosine over all words that no more than a third of the questions have, each by
/// its level and rarity, and over their subjects likewise, so that two questions are alike that treat
/// the same thing in other words. `Likeness` looks at two dozen words a question, which is enough for what a
/// reader sees of it and all that a large collection can pay for; for ranking it is too little.
struct AkinQuestions {
  struct Neighbor: Equatable {
    let question: Int
    /// From 0 to 15, where 15 is the most that any two questions of the collection have.
    let likeness: Int
  }

  /// By question, the most alike first.
  let neighbors: [[Neighbor]]

  private static let mostQuestions = 500
  private static let mostNeighbors = 10
  /// What a level counts: `SATURATED` in `search/ranking.js`, in 64ths.
  private static let worths = [37, 64, 102, 136, 171, 197, 223, 238]

  /// What a subject counts that is named so many times, half as much again as a word: BM25's
  /// saturation, in 64ths.
  private static func worth(of count: Int) -> Int { 384 * count / (count + 3) }

  static func areLookedFor(among count: Int) -> Bool { count <= mostQuestions }

  /// Without `subjects` none are looked for.
  init(_ postings: Postings, lemmaCount: Int, _ subjects: Subjects?, count: Int) {
    guard let subjects else {
      neighbors = []
      return
    }
    var products = Matrix(count)
    for lemma in 0..<lemmaCount {
      let entries = postings.entries(of: lemma)
      products.add(entries.map { (Int($0.page), Self.worths[Int($0.level)]) })
    }
    for counts in subjects.byList {
      products.add(counts.entries.map { ($0.question, Self.worth(of: $0.count)) })
    }
    let cosines = products.cosines()
    let most = max(1, cosines.joined().map(\.cosine).max() ?? 1)
    neighbors = cosines.map { row in
      row.sorted { ($1.cosine, $0.question) < ($0.cosine, $1.question) }
        .prefix(Self.mostNeighbors)
        .map { Neighbor(question: $0.question, likeness: ($0.cosine * 15 + most / 2) / most) }
    }
  }
}

extension AkinQuestions {
  func put(into coder: inout RangeEncoder) {
    coder.put(!neighbors.isEmpty, Context.isPlain + 3)
    let bits = Int.bitWidth - neighbors.count.leadingZeroBitCount
    for list in neighbors {
      coder.put(unary: list.count, Context.akin)
      for neighbor in list {
        coder.put(bits: neighbor.question, count: bits)
        coder.put(symbol: neighbor.likeness, bits: 4, Context.akin + 16)
      }
    }
  }
}

/// The products of all questions' vectors with each other.
private struct Matrix {
  private let count: Int
  private var sums: [Int]

  init(_ count: Int) {
    self.count = count
    sums = [Int](repeating: 0, count: count * count)
  }

  /// Adds one coordinate, by the questions in which it is not zero, in their order: the rarer, the more
  /// it weighs.
  mutating func add(_ worths: [(question: Int, worth: Int)]) {
    guard worths.count > 1, worths.count <= count / 3 else { return }
    let rarity = logarithm(count) - logarithm(worths.count)
    let weights = worths.map { (question: $0.question, weight: ($0.worth * rarity) >> 6) }
    sums.withUnsafeMutableBufferPointer { sums in
      for (place, one) in weights.enumerated() {
        for other in weights[place...] {
          sums[one.question * count + other.question] += one.weight * other.weight
        }
      }
    }
  }

  /// By question, all others that have a word in common with it; in 4096ths.
  func cosines() -> [[(question: Int, cosine: Int)]] {
    let lengths = (0..<count).map { max(1, squareRoot(sums[$0 * count + $0])) }
    return (0..<count).map { one in
      (0..<count).compactMap { other in
        guard other != one else { return nil }
        let sum = sums[min(one, other) * count + max(one, other)]
        return sum > 0 ? (other, sum / lengths[one] * 4096 / lengths[other]) : nil
      }
    }
  }
}
