/// For every lemma the questions in which it stands, how much it weighs there, in which sections and at
/// which places.
struct Postings: Sendable {
  /// Each holds a row of questions; they follow each other.
  let shares: [PostingsShare]
}

extension Postings {
  /// Question by question.
  func entries(of lemma: Int) -> [PostingsShare.Entry] { shares.flatMap { $0.entries(of: lemma) } }

  /// The lemma's places in all questions, in bytes.
  func placesSize(of lemma: Int) -> Int { shares.reduce(0) { $0 + $1.places(of: lemma).count } }
}
