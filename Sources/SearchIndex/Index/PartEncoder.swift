internal import Storage

/// Encodes ranges of words with their entries, and the places that only phrases need into files of
/// their own. Ranges know nothing of each other, so that they can be encoded side by side.
struct PartEncoder: Sendable {
  let vocabulary: Vocabulary
  /// Of the lemmas of those parts that are to be encoded.
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
  func part(_ part: WordPart, _ recipe: Digest) -> Part {
    var coder = RangeEncoder(forText: false)
    let places = put(part, recipe: recipe, into: &coder)
    let stream = coder.finish()
    let name = ContentName(of: stream)
    let file = SearchFile(.words, name, recipe: recipe, others: places.map(\.name), stream: stream)
    return Part(
      first: vocabulary.words[part.words.lowerBound], firstLemma: part.lemmas.lowerBound,
      name: name, files: places + [file])
  }

  /// Writes the words with their lemmas, the lemmas' entries, then the names of the files with their
  /// places, which it returns.
  func put(_ part: WordPart, recipe: Digest? = nil, into coder: inout RangeEncoder) -> [SearchFile]
  {
    var dictionary = DictionaryEncoder()
    var next = part.lemmas.lowerBound
    var firstWords: [Word] = []
    coder.put(number: part.words.count, Context.count)
    for word in part.words {
      dictionary.put(vocabulary.words[word], into: &coder)
      // A lemma of its own is 0, the lemma numbered last 1, the one before 2.
      let lemma = Int(vocabulary.lemmas[word])
      coder.put(number: next - lemma, Context.lemma)
      if lemma == next {
        firstWords.append(vocabulary.words[word])
        next += 1
      }
    }
    let frequencies = vocabulary.frequencies[part.lemmas]
    coder.put(number: frequencies.reduce(0) { $0 + Int($1) }, Context.count)
    for (lemma, frequency) in zip(part.lemmas, frequencies) {
      coder.put(postings, of: lemma, frequency: Int(frequency), pageCount: pageCount)
    }
    return putPlaces(of: part.lemmas, firstWords: firstWords, recipe: recipe, into: &coder)
  }

  private func putPlaces(
    of lemmas: Range<Int>, firstWords: [Word], recipe: Digest?, into coder: inout RangeEncoder
  ) -> [SearchFile] {
    let costs = lemmas.map { postings.placesSize(of: $0) }
    let ranges = Division.ranges(of: costs, upTo: Self.mostPlaces) { firstWords[$0].lot }
    coder.put(number: ranges.count, Context.count)
    var before = 0
    return ranges.map { range in
      var stream: [UInt8] = []
      stream.reserveCapacity(costs[range].reduce(0, +))
      for offset in range {
        for share in postings.shares { stream += share.places(of: lemmas.lowerBound + offset) }
      }
      coder.put(number: range.lowerBound - before, Context.count)
      let name = ContentName(of: stream)
      coder.put(name)
      before = range.lowerBound
      return SearchFile(.places, name, recipe: recipe, stream: stream)
    }
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
