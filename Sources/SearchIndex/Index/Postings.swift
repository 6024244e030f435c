/// For every lemma the questions in which it stands, how much it weighs there, in which sections and at
/// which places.
struct Postings: Sendable {
  /// Each holds a row of questions; they follow each other.
  let shares: [PostingsShare]

  /// `parts` are the ranges of words that files hold.
  init(_ pages: [PageWords], _ vocabulary: Vocabulary, parts: [Range<Int>], jobs: Int) async {
    let lengths = pages.reduce(0) { $0 + $1.length }
    let typical = max(1, lengths / max(1, pages.count))
    let forms = vocabulary.forms(in: parts)
    shares = await inShares(of: pages.count, jobs: jobs) {
      PostingsShare(of: pages, $0, vocabulary, forms: forms, typical: typical)
    }
  }
}

extension Postings {
  /// Question by question.
  func entries(of lemma: Int) -> [PostingsShare.Entry] { shares.flatMap { $0.entries(of: lemma) } }

  /// The lemma's places in all questions, in bytes.
  func placesSize(of lemma: Int) -> Int { shares.reduce(0) { $0 + $1.places(of: lemma).count } }
}

extension Vocabulary {
  fileprivate func forms(in parts: [Range<Int>]) -> [UInt8] {
    var forms = [UInt8](repeating: 0, count: words.count)
    var counts = [UInt8](repeating: 0, count: lemmaCount)
    for (part, first) in zip(parts, firstLemmas(of: parts)) {
      for word in part {
        let lemma = Int(lemmas[word])
        forms[word] = counts[lemma]
        if lemma >= first { counts[lemma] = min(62, counts[lemma] + 1) }
      }
    }
    return forms
  }
}
