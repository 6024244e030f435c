/// How often each lemma stands in a question, weighed by field, and in how many questions.
struct LemmaCounter {
  /// In how many questions each lemma stands.
  private(set) var frequencies: [Int32]
  private let vocabulary: Vocabulary

  init(_ pages: [PageWords], _ vocabulary: Vocabulary) {
    self.vocabulary = vocabulary
    frequencies = [Int32](repeating: 0, count: vocabulary.lemmaCount)
    var last = [Int32](repeating: -1, count: vocabulary.lemmaCount)
    for page in pages.indices {
      for word in vocabulary.words(ofPage: page) {
        let lemma = Int(vocabulary.lemmas[Int(word)])
        if last[lemma] != page { frequencies[lemma] += 1 }
        last[lemma] = Int32(page)
      }
    }
  }

  /// Storage that one task uses for all its questions.
  struct Scratch {
    fileprivate var contents = PageWords.Contents()
    fileprivate var counts: [Int32]

    init(_ vocabulary: Vocabulary) {
      counts = [Int32](repeating: 0, count: vocabulary.lemmaCount)
    }
  }
}

extension LemmaCounter {
  /// Calls `body` once for each lemma of the question, in the order of their first use.
  func count(
    _ page: PageWords, _ index: Int, into scratch: inout Scratch,
    body: (_ lemma: Int32, _ weight: Int) -> Void
  ) {
    page.readText(into: &scratch.contents)
    let lemmas = vocabulary.lemmas(ofPage: index)
    scratch.counts.withUnsafeMutableBufferPointer { counts in
      var token = 0
      for run in scratch.contents.runs {
        let weight = Self.weight(of: run.field)
        for word in scratch.contents.tokens[token..<token + run.count] {
          counts[lemmas[Int(word)]] += weight
        }
        token += run.count
      }
      for lemma in lemmas {
        let count = counts[lemma]
        if count > 0 { body(Int32(lemma), Int(count)) }
        counts[lemma] = 0
      }
    }
  }

  /// What a question is named and asked says more of what it is about than its answer's every word;
  /// sources and follow-ups wander, and code speaks of languages.
  private static func weight(of field: Field) -> Int32 {
    switch field {
    case .topic: 8
    case .question, .heading: 4
    case .answer, .skills, .themes: 2
    case .further, .code: 1
    }
  }
}
