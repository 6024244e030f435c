/// For every lemma the questions in which it stands, how much it weighs there and in which sections.
struct Postings {
  /// A lemma in a question.
  struct Entry {
    var page: Int32
    /// How often it stands there.
    var count: Int32
    /// Up to 15 sections as bits; those from the sixteenth on share the last.
    var sections: UInt16
    /// What BM25F would call the weighed frequency, on a scale of eight.
    var level: UInt8
    var isTopic: Bool
  }

  private let starts: [Int]
  private let entries: [Entry]

  init(_ pages: [PageWords], _ vocabulary: Vocabulary) {
    let counter = LemmaCounter(pages, vocabulary)
    var starts = [0]
    starts.reserveCapacity(vocabulary.lemmaCount + 1)
    for frequency in counter.frequencies { starts.append(starts.last! + Int(frequency)) }
    var next = starts
    var tally = Tally(vocabulary)
    let typical = Self.typicalLength(pages)
    entries = .init(unsafeUninitializedCapacity: starts.last!) { entries, count in
      next.withUnsafeMutableBufferPointer { next in
        for (index, page) in pages.enumerated() {
          tally.read(page, index, typical: typical) { lemma, entry in
            entries.initializeElement(at: next[lemma], to: entry)
            next[lemma] += 1
          }
        }
      }
      count = entries.count
    }
    self.starts = starts
  }
}

extension Postings {
  func entries(of lemma: Int) -> ArraySlice<Entry> { entries[starts[lemma]..<starts[lemma + 1]] }

  var count: Int { entries.count }

  func frequency(of lemma: Int) -> Int { starts[lemma + 1] - starts[lemma] }

  /// How many words a question has on average.
  static func typicalLength(_ pages: [PageWords]) -> Int {
    max(1, pages.reduce(0) { $0 + $1.length } / max(1, pages.count))
  }
}

/// Adds up what a question says of each lemma. One task's own, used for all its questions.
private struct Tally {
  private struct Sum {
    var weight: Int32 = 0
    var count: Int32 = 0
    var sections: UInt16 = 0
    var isTopic = false

    static func += (sum: inout Sum, other: Sum) {
      sum.weight += other.weight
      sum.count += other.count
      sum.sections |= other.sections
      sum.isTopic = sum.isTopic || other.isTopic
    }
  }

  private let vocabulary: Vocabulary
  private var contents = PageWords.Contents()
  /// By the question's own words, which are few: they stay in the processor's nearest memory.
  private var wordSums: [Sum] = []
  /// By lemma; all zero between questions.
  private var sums: [Sum]

  init(_ vocabulary: Vocabulary) {
    self.vocabulary = vocabulary
    sums = [Sum](repeating: Sum(), count: vocabulary.lemmaCount)
  }

  mutating func read(
    _ page: PageWords, _ index: Int, typical: Int, body: (Int, Postings.Entry) -> Void
  ) {
    page.readText(into: &contents)
    let lemmas = vocabulary.lemmas(ofPage: index)
    addUpWords(lemmas.count)
    let norm = 154 + 102 * contents.tokens.count / typical
    sums.withUnsafeMutableBufferPointer { sums in
      for (lemma, sum) in zip(lemmas, wordSums) { sums[lemma] += sum }
      for lemma in lemmas {
        let sum = sums[lemma]
        guard sum.weight > 0 else { continue }
        sums[lemma] = Sum()
        let level = Self.level(of: Int(sum.weight) * 256 / norm)
        body(
          lemma,
          Postings.Entry(
            page: Int32(index), count: sum.count, sections: sum.sections, level: level,
            isTopic: sum.isTopic))
      }
    }
  }

  private mutating func addUpWords(_ count: Int) {
    wordSums.removeAll(keepingCapacity: true)
    wordSums.append(contentsOf: repeatElement(Sum(), count: count))
    wordSums.withUnsafeMutableBufferPointer { sums in
      var token = 0
      for run in contents.runs {
        let sum = Sum(
          weight: Self.weight(of: run.field), count: 1,
          sections: UInt16(1) << UInt16(min(run.section, 15)), isTopic: run.field == .topic)
        for word in contents.tokens[token..<token + run.count] { sums[Int(word)] += sum }
        token += run.count
      }
    }
  }

  /// In 16ths of a word of the answer.
  private static func weight(of field: Field) -> Int32 {
    switch field {
    case .topic: 192
    case .question: 56
    case .heading: 40
    case .themes: 48
    case .skills: 24
    case .answer: 16
    case .further: 12
    case .code: 9
    }
  }

  /// A weighed frequency in 16ths on a scale of eight. What is past the scale's end would hardly
  /// count for more: BM25 saturates.
  private static func level(of weight: Int) -> UInt8 {
    switch weight {
    case ..<12: 0
    case ..<24: 1
    case ..<42: 2
    case ..<74: 3
    case ..<122: 4
    case ..<224: 5
    case ..<400: 6
    default: 7
    }
  }
}
