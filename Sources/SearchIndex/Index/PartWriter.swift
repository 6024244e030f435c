/// Writes ranges of words with their entries, and the places that only phrases need into files of
/// their own.
struct PartWriter {
  let vocabulary: Vocabulary
  let postings: Postings
  let occurrences: Occurrences
  let pageCount: Int
  let typical: Int
  private(set) var files: [SearchFile] = []
  /// Lemmas that have been written.
  private var lemmas = 0

  /// About how many bytes of places a file holds.
  private static let mostPlaces = 24 * 1024

  init(
    vocabulary: Vocabulary, postings: Postings, occurrences: Occurrences, pageCount: Int,
    typical: Int
  ) {
    self.vocabulary = vocabulary
    self.postings = postings
    self.occurrences = occurrences
    self.pageCount = pageCount
    self.typical = typical
  }
}

/// What the index says of a part.
struct Part {
  let first: Word
  let lemmas: Int
  let name: ContentName
}

extension PartWriter {
  /// Writes the words into a file; ranges must come in their order.
  mutating func file(of words: Range<Int>) -> Part {
    let firstLemma = lemmas
    var coder = RangeEncoder(texts: false)
    put(words: words, into: &coder)
    let stream = coder.finish()
    files.append(SearchFile(kind: "words", stream: stream))
    return Part(
      first: vocabulary.words[words.lowerBound], lemmas: lemmas - firstLemma,
      name: ContentName(of: stream))
  }

  /// The words with their lemmas, the lemmas' entries, then the files with their places.
  mutating func put(words: Range<Int>, into coder: inout RangeEncoder) {
    var dictionary = DictionaryEncoder()
    let firstLemma = lemmas
    coder.put(number: words.count, Context.count)
    for word in words {
      dictionary.put(vocabulary.words[word], into: &coder)
      // A lemma of its own is 0, the lemma numbered last 1, the one before 2.
      let lemma = Int(vocabulary.lemmas[word])
      coder.put(number: lemmas - lemma, Context.lemma)
      if lemma == lemmas { lemmas += 1 }
    }
    let own = firstLemma..<lemmas
    coder.put(number: own.reduce(0) { $0 + postings.frequency(of: $1) }, Context.count)
    for lemma in own { coder.put(postings.entries(of: lemma), of: pageCount) }
    putPlaces(of: own, into: &coder)
  }

  private mutating func putPlaces(of own: Range<Int>, into coder: inout RangeEncoder) {
    let costs = own.map { occurrences.places(of: $0).count * 11 }
    let ranges = Division.ranges(of: costs, upTo: Self.mostPlaces * 8)
    coder.put(number: ranges.count, Context.count)
    var before = 0
    for range in ranges {
      var places = RangeEncoder(texts: false)
      for offset in range {
        let lemma = own.lowerBound + offset
        places.put(
          occurrences.places(of: lemma), of: postings.entries(of: lemma), typical: typical)
      }
      let stream = places.finish()
      files.append(SearchFile(kind: "places", stream: stream))
      coder.put(number: range.lowerBound - before, Context.count)
      coder.put(ContentName(of: stream))
      before = range.lowerBound
    }
  }
}

extension RangeEncoder {
  /// The first word of each part, how many lemmas the part before has, and the part's name.
  mutating func put(parts: [Part]) {
    var dictionary = DictionaryEncoder()
    put(number: parts.count, Context.count)
    var lemmas = 0
    for part in parts {
      dictionary.put(part.first, into: &self)
      put(number: lemmas, Context.count)
      put(part.name)
      lemmas = part.lemmas
    }
  }

  mutating func put(_ name: ContentName) {
    for shift: UInt64 in [32, 16, 0] { put(bits: Int(name.bits >> shift & 0xFFFF), count: 16) }
  }
}
