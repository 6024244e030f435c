/// Every place at which each lemma stands, for quoted phrases.
///
/// Positions count the words of a question; between two blocks of text one is left out, so that no
/// phrase reaches across.
struct Occurrences {
  struct Place {
    var position: UInt32
    /// The word's number among the lemma's forms of its own part; all others share the next one.
    var form: UInt8
  }

  private let starts: [Int]
  private let places: [Place]

  /// `parts` are the ranges of words that files hold.
  init(_ pages: [PageWords], _ vocabulary: Vocabulary, parts: [Range<Int>]) {
    let forms = vocabulary.forms(in: parts)
    var starts = [Int](repeating: 0, count: vocabulary.lemmaCount + 1)
    var contents = PageWords.Contents()
    for (index, page) in pages.enumerated() {
      page.readText(into: &contents)
      let words = vocabulary.words(ofPage: index)
      for token in contents.tokens {
        starts[Int(vocabulary.lemmas[Int(words[words.startIndex + Int(token)])]) + 1] += 1
      }
    }
    for lemma in 0..<vocabulary.lemmaCount { starts[lemma + 1] += starts[lemma] }
    var next = starts
    var places = [Place](repeating: Place(position: 0, form: 0), count: starts.last ?? 0)
    for (index, page) in pages.enumerated() {
      page.readText(into: &contents)
      let words = vocabulary.words(ofPage: index)
      var token = 0
      for (gap, run) in contents.runs.enumerated() {
        for _ in 0..<run.count {
          let word = Int(words[words.startIndex + Int(contents.tokens[token])])
          let lemma = Int(vocabulary.lemmas[word])
          places[next[lemma]] = Place(position: UInt32(token + gap), form: forms[word])
          next[lemma] += 1
          token += 1
        }
      }
    }
    self.starts = starts
    self.places = places
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
    var firstLemma: Int32 = 0
    for part in parts {
      let next = lemmas[part].max().map { max($0 + 1, firstLemma) } ?? firstLemma
      for word in part where lemmas[word] >= firstLemma {
        forms[word] = counts[Int(lemmas[word])]
        counts[Int(lemmas[word])] = min(254, forms[word] + 1)
      }
      for word in part where lemmas[word] < firstLemma {
        forms[word] = counts[Int(lemmas[word])]
      }
      firstLemma = next
    }
    return forms
  }
}
