internal import Storage

/// For each part all that is put into it, in 64 bits: parts of one recipe are the same, byte for byte.
///
/// What each question says of each word is mixed by itself, and what belongs to one part is added up.
/// That takes one look at every question, in any order, and a fraction of the time of the postings.
struct PartRecipes: Sendable {
  /// What is known of a word when a question is at hand.
  private struct Entry {
    /// The part that has its lemma, and the lemma's number there.
    let part: Int32
    let lemma: Int32
    let form: UInt8
  }

  private let vocabulary: Vocabulary
  private let parts: [WordPart]
  private let norm: LengthNorm
  /// By word.
  private let entries: [Entry]

  init(_ vocabulary: Vocabulary, parts: [WordPart], forms: [UInt8], norm: LengthNorm) {
    var owners = [Int32](repeating: 0, count: vocabulary.lemmaCount)
    for (number, part) in parts.enumerated() {
      for lemma in part.lemmas { owners[lemma] = Int32(number) }
    }
    entries = zip(vocabulary.lemmas, forms).map { lemma, form in
      let owner = owners[Int(lemma)]
      return Entry(
        part: owner, lemma: lemma - Int32(parts[Int(owner)].lemmas.lowerBound), form: form)
    }
    self.vocabulary = vocabulary
    self.parts = parts
    self.norm = norm
  }
}

extension PartRecipes {
  /// By part.
  func recipes(of pages: [PageWords], jobs: Int) async -> [Digest] {
    let shares = await inShares(of: pages.count, jobs: jobs) { range in
      var sums = [UInt64](repeating: 0, count: parts.count)
      for page in range { add(pages[page], page, to: &sums) }
      return sums
    }
    return parts.enumerated().map { number, part in
      var recipe = dictionary(of: part)
      recipe.add(number: UInt64(pages.count))
      recipe.add(number: shares.reduce(0) { $0 &+ $1[number] })
      return recipe
    }
  }

  /// The part's words and which of them are forms of one lemma.
  private func dictionary(of part: WordPart) -> Digest {
    var digest = Digest()
    vocabulary.words[part.words].withUnsafeBytes { digest.add($0) }
    var next = Int32(part.lemmas.lowerBound)
    for lemma in vocabulary.lemmas[part.words] {
      digest.add(number: UInt64(next - lemma))
      next = max(next, lemma + 1)
    }
    return digest
  }

  /// Adds what a question says.
  private func add(_ page: PageWords, _ number: Int, to sums: inout [UInt64]) {
    var salt = Digest()
    salt.add(number: UInt64(number))
    salt.add(number: UInt64(norm.norm(of: page)))
    page.withUses { uses in
      for word in vocabulary.words(ofPage: number) {
        guard let use = uses.nextBytes() else { return }
        let entry = entries[Int(word)]
        var digest = salt
        digest.add(number: UInt64(entry.lemma) << 8 | UInt64(entry.form))
        digest.add(use)
        sums[Int(entry.part)] &+= digest.bits
      }
    }
  }
}
