/// Every place at which each lemma stands, for quoted phrases.
///
/// Positions count the words of a question; between two blocks of text one is left out, so that no
/// phrase reaches across.
struct Occurrences {
  struct Place {
    /// All in one number, since a large collection has a hundred million of them.
    private let bits: UInt32

    init(position: Int, next: UInt8, form: UInt8) {
      bits = UInt32(min(position, 0x3_FFFF)) << 14 | UInt32(next) << 6 | UInt32(form)
    }

    var position: Int { Int(bits >> 14) }
    /// Eight bits by which the word after this one is told, so that two words that were typed in one
    /// piece need one file of places and not two; 0 where the block ends.
    var next: UInt8 { UInt8(truncatingIfNeeded: bits >> 6) }
    /// The word's number among the lemma's forms of its own part; all others share the next one.
    var form: UInt8 { UInt8(truncatingIfNeeded: bits) & 63 }
  }

  private let starts: [Int]
  private let places: [Place]

  /// `parts` are the ranges of words that files hold.
  init(
    _ pages: [PageWords], _ vocabulary: Vocabulary, _ postings: Postings, parts: [Range<Int>]
  ) {
    let forms = vocabulary.forms(in: parts)
    let marks = vocabulary.words.map(\.mark)
    var starts = [0]
    starts.reserveCapacity(vocabulary.lemmaCount + 1)
    for lemma in 0..<vocabulary.lemmaCount {
      starts.append(starts[lemma] + postings.entries(of: lemma).reduce(0) { $0 + Int($1.count) })
    }
    self.starts = starts
    var next = starts
    var contents = PageWords.Contents()
    places = .init(unsafeUninitializedCapacity: starts.last ?? 0) { places, count in
      next.withUnsafeMutableBufferPointer { next in
        for (index, page) in pages.enumerated() {
          page.readText(into: &contents)
          let words = vocabulary.words(ofPage: index)
          let lemmas = vocabulary.lemmas(ofPage: index)
          var token = 0
          for (gap, run) in contents.runs.enumerated() {
            let end = token + run.count
            for word in contents.tokens[token..<end] {
              let lemma = lemmas[Int(word)]
              let form = forms[Int(words[words.startIndex + Int(word)])]
              let after = token + 1 < end ? Int(contents.tokens[token + 1]) : nil
              let mark = after.map { marks[Int(words[words.startIndex + $0])] } ?? 0
              places.initializeElement(
                at: next[lemma], to: Place(position: token + gap, next: mark, form: form))
              next[lemma] += 1
              token += 1
            }
          }
        }
      }
      count = places.count
    }
  }
}

extension Occurrences {
  /// A lemma's places, question after question in the order of its entries.
  func places(of lemma: Int) -> ArraySlice<Place> { places[starts[lemma]..<starts[lemma + 1]] }
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

extension Word {
  /// Eight bits of the word's hash, FNV-1a. NB: `markOf` in `search/phrases.js` is the same.
  fileprivate var mark: UInt8 {
    UInt8(
      truncatingIfNeeded: bytes.reduce(0x811C_9DC5 as UInt32) { ($0 ^ UInt32($1)) &* 0x0100_0193 }
        >> 24)
  }
}
