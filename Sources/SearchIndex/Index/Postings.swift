/// For every lemma the questions in which it stands, how much it weighs there, in which sections and at
/// which places.
struct Postings: Sendable {
  /// Each holds a row of questions; they follow each other.
  let shares: [PostingsShare]
}

extension Postings {
  /// Question by question.
  func entries(of lemma: Int) -> [PostingsShare.Entry] { shares.flatMap { $0.entries(of: lemma) } }

  func frequency(of lemma: Int) -> Int { shares.reduce(0) { $0 + $1.entries(of: lemma).count } }

  /// The lemma's places in all questions, in bytes.
  func placesSize(of lemma: Int) -> Int { shares.reduce(0) { $0 + $1.places(of: lemma).count } }
}

/// By word its lemma, if that is wanted, and the number of its form.
struct WantedLemmas: Sendable {
  struct Form {
    /// Below zero where the lemma is not wanted.
    let lemma: Int32
    let form: UInt8
  }

  let forms: [Form]

  /// Wants the lemmas of some of all the parts.
  init(_ vocabulary: Vocabulary, _ wanted: [WordPart], among parts: [WordPart]) {
    var isWanted = [Bool](repeating: false, count: vocabulary.lemmaCount)
    for part in wanted { for lemma in part.lemmas { isWanted[lemma] = true } }
    forms = zip(vocabulary.lemmas, vocabulary.forms(in: parts)).map { lemma, form in
      Form(lemma: isWanted[Int(lemma)] ? lemma : -1, form: form)
    }
  }
}
