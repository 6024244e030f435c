internal import Storage

/// Makes parts of what questions say, and only those that the last build does not know.
struct PartMaker: Sendable {
  let parts: [WordPart]
  private let pages: [PageWords]
  private let vocabulary: Vocabulary
  private let norm: LengthNorm
  /// By word, the number of its form.
  private let forms: [UInt8]

  /// `ranges` of words are to be in a file each; they follow each other.
  init(_ pages: [PageWords], _ vocabulary: Vocabulary, ranges: [Range<Int>]) {
    parts = vocabulary.parts(ranges)
    self.pages = pages
    self.vocabulary = vocabulary
    norm = LengthNorm(pages)
    forms = vocabulary.forms(in: parts)
  }
}

extension PartMaker {
  /// The parts that are to be files of their own, each with its recipe and what is known of it.
  struct Plan: Sendable {
    fileprivate let parts: [(part: WordPart, recipe: Digest, known: KnownParts.Part?)]

    /// Everything stands in the index itself.
    static let none = Plan(parts: [])

    var unknown: [WordPart] { parts.filter { $0.known == nil }.map(\.part) }
  }

  /// What is to be a file of its own, and an encoder for what is to be encoded.
  func plan(_ division: Division, known: KnownParts, jobs: Int) async -> (Plan, PartEncoder) {
    let plan = division.isWhole ? .none : await plan(known: known, jobs: jobs)
    let needsAll = division.isWhole || AkinQuestions.areLookedFor(among: pages.count)
    return (plan, await encoder(of: needsAll ? parts : plan.unknown, jobs: jobs))
  }

  private func plan(known: KnownParts, jobs: Int) async -> Plan {
    let recipes = await PartRecipes(vocabulary, parts: parts, forms: forms, norm: norm)
      .recipes(of: pages, jobs: jobs)
    return Plan(parts: zip(parts, recipes).map { ($0, $1, known.part(of: $1)) })
  }

  func encoder(of wanted: [WordPart], jobs: Int) async -> PartEncoder {
    let lemmas = WantedLemmas(vocabulary, of: wanted, forms: forms)
    let shares = await inShares(of: pages.count, jobs: jobs) {
      PostingsShare(of: pages, $0, vocabulary, lemmas, norm: norm)
    }
    return encoder(of: Postings(shares: shares))
  }

  /// The planned parts in their order. `encoder` is for those that are not known.
  func parts(_ plan: Plan, by encoder: PartEncoder, jobs: Int) async -> [Part] {
    let unknown = plan.parts.filter { $0.known == nil }
    var made = await inShares(of: unknown.count, atLeast: 1, jobs: jobs) { share in
      unknown[share].map { encoder.part($0.part, $0.recipe) }
    }.joined().makeIterator()
    return plan.parts.compactMap { part, recipe, known in
      known.map { self.part(part, recipe, as: $0) } ?? made.next()
    }
  }

  /// A part of which the names are known. It is made only if a file of it was lost.
  private func part(_ part: WordPart, _ recipe: Digest, as known: KnownParts.Part) -> Part {
    let places = known.places.map { SearchFile.Kind.places.name(of: $0) }
    let names = places + [SearchFile.Kind.words.name(of: known.name)]
    let files = names.enumerated().map { number, name in
      SearchFile(
        name: name, recipe: recipe, others: number == places.count ? places : [],
        make: {
          let lemmas = WantedLemmas(vocabulary, of: [part], forms: forms)
          let share = PostingsShare(of: pages, pages.indices, vocabulary, lemmas, norm: norm)
          return encoder(of: Postings(shares: [share])).part(part, recipe).files[number].make()
        })
    }
    return Part(
      first: vocabulary.words[part.words.lowerBound], firstLemma: part.lemmas.lowerBound,
      name: known.name, files: files)
  }

  private func encoder(of postings: Postings) -> PartEncoder {
    PartEncoder(vocabulary: vocabulary, postings: postings, pageCount: pages.count)
  }
}
