internal import Storage

/// Encodes ranges of words with their entries, and the places that only phrases need into files of
/// their own. Ranges know nothing of each other, so that they can be encoded side by side.
struct PartEncoder: Sendable {
  let vocabulary: Vocabulary
  let postings: Postings
  let pageCount: Int

  /// About how many bytes of places a file holds.
  private static let mostPlaces = 24 * 1024
}

/// A file of words, those of its places, and what the index says of it.
struct Part: Sendable {
  let first: Word
  let firstLemma: Int
  let name: ContentName
  let files: [SearchFile]
}

extension PartEncoder {
  /// The parts in their order; none where everything stands in the index itself.
  func parts(_ division: Division, known: KnownParts, jobs: Int) async -> [Part] {
    if division.isWhole { return [] }
    let ranges = Array(zip(division.parts, vocabulary.firstLemmas(of: division.parts)))
    return await inShares(of: ranges.count, jobs: jobs) { share in
      ranges[share].map { words, firstLemma in
        let recipe = recipe(of: words, firstLemma: firstLemma)
        return known.part(of: recipe).map { part(words, firstLemma, recipe, as: $0) }
          ?? part(words, firstLemma, recipe)
      }
    }.flatMap(\.self)
  }

  private func part(_ words: Range<Int>, _ firstLemma: Int, _ recipe: Digest) -> Part {
    var coder = RangeEncoder(forText: false)
    let places = put(words, firstLemma: firstLemma, recipe: recipe, into: &coder)
    let stream = coder.finish()
    let name = ContentName(of: stream)
    let file = SearchFile(.words, name, recipe: recipe, others: places.map(\.name), stream: stream)
    return Part(
      first: vocabulary.words[words.lowerBound], firstLemma: firstLemma, name: name,
      files: places + [file])
  }

  /// A part of which the names are known.
  private func part(
    _ words: Range<Int>, _ firstLemma: Int, _ recipe: Digest, as known: KnownParts.Part
  ) -> Part {
    let places = known.places.map { SearchFile.Kind.places.name(of: $0) }
    let names = places + [SearchFile.Kind.words.name(of: known.name)]
    return Part(
      first: vocabulary.words[words.lowerBound], firstLemma: firstLemma, name: known.name,
      files: names.enumerated().map { number, name in
        SearchFile(
          name: name, recipe: recipe, others: number == places.count ? places : [],
          make: { part(words, firstLemma, recipe).files[number].make() })
      })
  }

  /// Writes the words with their lemmas, the lemmas' entries, then the names of the files with their
  /// places, which it returns. `firstLemma` is the first lemma that has its first word here.
  func put(
    _ words: Range<Int>, firstLemma: Int, recipe: Digest? = nil, into coder: inout RangeEncoder
  ) -> [SearchFile] {
    var dictionary = DictionaryEncoder()
    var next = firstLemma
    coder.put(number: words.count, Context.count)
    for word in words {
      dictionary.put(vocabulary.words[word], into: &coder)
      // A lemma of its own is 0, the lemma numbered last 1, the one before 2.
      let lemma = Int(vocabulary.lemmas[word])
      coder.put(number: next - lemma, Context.lemma)
      if lemma == next { next += 1 }
    }
    let own = firstLemma..<next
    coder.put(number: own.reduce(0) { $0 + Int(vocabulary.frequencies[$1]) }, Context.count)
    for lemma in own {
      coder.put(
        postings, of: lemma, frequency: Int(vocabulary.frequencies[lemma]), pageCount: pageCount)
    }
    return putPlaces(of: own, recipe: recipe, into: &coder)
  }

  private func putPlaces(
    of own: Range<Int>, recipe: Digest?, into coder: inout RangeEncoder
  ) -> [SearchFile] {
    let costs = own.map { postings.placesSize(of: $0) }
    let ranges = Division.ranges(of: costs, upTo: Self.mostPlaces)
    coder.put(number: ranges.count, Context.count)
    var before = 0
    return ranges.map { range in
      var stream: [UInt8] = []
      stream.reserveCapacity(costs[range].reduce(0, +))
      for offset in range {
        for share in postings.shares { stream += share.places(of: own.lowerBound + offset) }
      }
      coder.put(number: range.lowerBound - before, Context.count)
      let name = ContentName(of: stream)
      coder.put(name)
      before = range.lowerBound
      return SearchFile(.places, name, recipe: recipe, stream: stream)
    }
  }

  /// All that is put of these words.
  private func recipe(of words: Range<Int>, firstLemma: Int) -> Digest {
    var recipe = Digest()
    var next = firstLemma
    vocabulary.words[words].withUnsafeBytes { recipe.add($0) }
    let lemmas = vocabulary.lemmas[words].map { lemma in
      defer { next = max(next, Int(lemma) + 1) }
      return Int32(next) - lemma
    }
    lemmas.withUnsafeBytes { recipe.add($0) }
    withUnsafeBytes(of: pageCount) { recipe.add($0) }
    for lemma in firstLemma..<next {
      for share in postings.shares {
        share.entries(of: lemma).withUnsafeBytes { recipe.add($0) }
        share.places(of: lemma).withUnsafeBytes { recipe.add($0) }
      }
    }
    return recipe
  }
}

extension RangeEncoder {
  /// Each part's first word, by how much its first lemma is past the one before, and its name.
  mutating func put(parts: [Part]) {
    var dictionary = DictionaryEncoder()
    put(number: parts.count, Context.count)
    var lemma = 0
    for part in parts {
      dictionary.put(part.first, into: &self)
      put(number: part.firstLemma - lemma, Context.count)
      put(part.name)
      lemma = part.firstLemma
    }
  }

  mutating func put(_ name: ContentName) {
    for shift: UInt64 in [32, 16, 0] { put(bits: Int(name.bits >> shift & 0xFFFF), count: 16) }
  }
}
