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
  init(
    _ pages: [PageWords], _ vocabulary: Vocabulary, _ postings: Postings, parts: [Range<Int>]
  ) {
    let forms = vocabulary.forms(in: parts)
    var starts = [0]
    starts.reserveCapacity(vocabulary.lemmaCount + 1)
    for lemma in 0..<vocabulary.lemmaCount {
      starts.append(postings.entries(of: lemma).reduce(starts[lemma]) { $0 + Int($1.count) })
    }
    var contents = PageWords.Contents()
    var next = starts
    var places = [Place](repeating: Place(position: 0, form: 0), count: starts.last ?? 0)
    for (index, page) in pages.enumerated() {
      page.readText(into: &contents)
      let words = vocabulary.words(ofPage: index)
      let lemmas = vocabulary.lemmas(ofPage: index)
      var token = 0
      for (gap, run) in contents.runs.enumerated() {
        for number in contents.tokens[token..<token + run.count] {
          let lemma = Int(lemmas[lemmas.startIndex + Int(number)])
          let form = forms[Int(words[words.startIndex + Int(number)])]
          places[next[lemma]] = Place(position: UInt32(token + gap), form: form)
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
