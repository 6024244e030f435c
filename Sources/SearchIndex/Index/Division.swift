/// How an index is divided into files.
///
/// While all words fit into a third of a megabyte or so, as those of four hundred questions do,
/// they stand in the index itself, and the first query takes one request. Past that they are split by
/// ranges, so that a query fetches the words it names and not all there are; words that come up often
/// stay in the index, as what a mistyped word may have meant.
struct Division {
  /// Ranges of words, each a file's; one range when everything stands in the index itself.
  let parts: [Range<Int>]
  /// Words that are worth offering for a mistyped one, in their order. None if nothing is split.
  let common: [Int]

  private static let mostCommon = 5000

  /// Whether everything stands in the index itself.
  var isWhole: Bool { parts.count == 1 }

  init(_ vocabulary: Vocabulary, limits: SearchLimits) {
    var costs = [Int](repeating: 0, count: vocabulary.words.count)
    var next = 0
    for (word, lemma) in vocabulary.lemmas.enumerated() {
      costs[word] = 14
      if lemma == next {
        costs[word] += Int(vocabulary.frequencies[next]) * 9
        next += 1
      }
    }
    // Costs are in bits.
    guard costs.reduce(0, +) > limits.index * 8 else {
      parts = [0..<vocabulary.words.count]
      common = []
      return
    }
    parts = Self.ranges(of: costs, upTo: limits.part * 8) { vocabulary.words[$0].lot }
    common = Self.common(vocabulary)
  }

  /// Cuts a row of costs into ranges that each come to no more than `most`, if they can, and mostly at
  /// the same places after some of the costs have changed: each before the one of the least lot in
  /// the last third of its reach.
  static func ranges(
    of costs: [Int], upTo most: Int, lot: (Int) -> UInt64
  ) -> [Range<Int>] {
    var ranges: [Range<Int>] = []
    var start = 0
    while start < costs.count {
      var (sum, end) = (costs[start], start + 1)
      var best: (cut: Int, lot: UInt64)?
      while end < costs.count, sum + costs[end] <= most {
        if sum > most / 3 * 2 {
          let lot = lot(end)
          if lot < best?.lot ?? .max { best = (end, lot) }
        }
        sum += costs[end]
        end += 1
      }
      let cut = end == costs.count ? end : best?.cut ?? end
      ranges.append(start..<cut)
      start = cut
    }
    return ranges
  }

  /// Of the lemmas that most questions have, every form.
  private static func common(_ vocabulary: Vocabulary) -> [Int] {
    var lemmasByFrequency = [Int](repeating: 0, count: Int(vocabulary.frequencies.max() ?? 0) + 1)
    for frequency in vocabulary.frequencies { lemmasByFrequency[Int(frequency)] += 1 }
    // What is rarer than this is not common, and of those that are as rare as this there is room for some.
    var (least, room) = (lemmasByFrequency.count, mostCommon / 2)
    while least > 0, room >= lemmasByFrequency[least - 1] {
      least -= 1
      room -= lemmasByFrequency[least]
    }
    let isCommon = vocabulary.frequencies.map { frequency in
      if frequency == least - 1, room > 0 {
        room -= 1
        return true
      }
      return frequency >= least
    }
    return vocabulary.words.indices.filter { isCommon[Int(vocabulary.lemmas[$0])] }
  }
}

extension Word {
  /// A number that has nothing to do with the word's place in the alphabet (SplitMix64's mixing).
  var lot: UInt64 {
    var mixed = first ^ second &* 0x9E37_79B9_7F4A_7C15 ^ third
    mixed = (mixed ^ mixed >> 30) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ mixed >> 27) &* 0x94D0_49BB_1331_11EB
    return mixed ^ mixed >> 31
  }
}

/// About how many bytes of words and entries an index holds before it is split, and a part then.
package struct SearchLimits: Sendable {
  let index: Int
  let part: Int

  package init(index: Int, part: Int) {
    self.index = index
    self.part = part
  }

  package static let standard = SearchLimits(index: 320 * 1024, part: 13 * 1024)
}
