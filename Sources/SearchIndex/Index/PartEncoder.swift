/// Encodes ranges of words with their entries, and the places that only phrases need into files of
/// their own. Ranges know nothing of each other, so that they can be encoded side by side.
struct PartEncoder: Sendable {
  let vocabulary: Vocabulary
  let postings: Postings
  let occurrences: Occurrences
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
  /// The words as a file. `firstLemma` is the first lemma that has its first word here.
  func part(_ words: Range<Int>, firstLemma: Int) -> Part {
    var coder = RangeEncoder(forText: false)
    let places = put(words, firstLemma: firstLemma, into: &coder)
    let stream = coder.finish()
    let name = ContentName(of: stream)
    return Part(
      first: vocabulary.words[words.lowerBound], firstLemma: firstLemma, name: name,
      files: places + [SearchFile(kind: "words", name, stream: stream)])
  }

  /// Writes the words with their lemmas, the lemmas' entries, then the names of the files with their
  /// places, which it returns.
  func put(_ words: Range<Int>, firstLemma: Int, into coder: inout RangeEncoder) -> [SearchFile] {
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
    coder.put(number: own.reduce(0) { $0 + postings.frequency(of: $1) }, Context.count)
    for lemma in own { coder.put(postings.entries(of: lemma), of: pageCount) }
    return putPlaces(of: own, into: &coder)
  }

  private func putPlaces(of own: Range<Int>, into coder: inout RangeEncoder) -> [SearchFile] {
    let costs = own.map { occurrences.places(of: $0).count * 24 }
    let ranges = Division.ranges(of: costs, upTo: Self.mostPlaces * 8)
    coder.put(number: ranges.count, Context.count)
    var before = 0
    return ranges.map { range in
      var stream: [UInt8] = []
      for offset in range {
        let lemma = own.lowerBound + offset
        stream.append(occurrences.places(of: lemma), of: postings.entries(of: lemma))
      }
      coder.put(number: range.lowerBound - before, Context.count)
      let name = ContentName(of: stream)
      coder.put(name)
      before = range.lowerBound
      return SearchFile(kind: "places", name, stream: stream)
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
