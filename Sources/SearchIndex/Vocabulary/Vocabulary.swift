/// All documents' words together, sorted, with the forms of each word joined under a lemma.
/// Search index and likeness both stand on it.
package struct Vocabulary: Sendable {
  /// The distinct words of all documents in the order of their bytes.
  let words: [Word]
  /// The lemma of each word. Lemmas are numbered in the order of their first words.
  let lemmas: [Int32]
  let lemmaCount: Int
  /// What the forms of each lemma have in common, by which a form that no document has is known too.
  private let stems: WordTable
  private let language: String
  /// For each document, where its distinct words begin in `places`, and where the last one's end.
  private let starts: [Int]
  /// The distinct words of every document, in the order of their numbers there, as indices into `words`.
  private let places: [Int32]

  /// `language` decides how forms are joined; see `Lemmatizer`.
  package init(_ pages: [PageWords], language: String = "en") {
    var table = WordTable(expecting: pages.count * 32)
    var places: [Int32] = []
    places.reserveCapacity(pages.count * 384)
    var starts = [0]
    starts.reserveCapacity(pages.count + 1)
    for page in pages {
      page.forEachWord { places.append(Int32(table.number(of: $0))) }
      starts.append(places.count)
    }
    let found = table.words
    // Words beside their numbers: looking each up again would cost more than comparing it.
    let order = found.enumerated().sorted { $0.element < $1.element }.map(\.offset)
    var ranks = [Int32](repeating: 0, count: order.count)
    for (rank, number) in order.enumerated() { ranks[number] = Int32(rank) }
    places.withUnsafeMutableBufferPointer { places in
      for index in places.indices { places[index] = ranks[Int(places[index])] }
    }

    let lemmatizer = Lemmatizer(language: language)
    defer { lemmatizer.close() }
    var stems = WordTable(expecting: order.count)
    words = order.map { found[$0] }
    lemmas = words.map { Int32(stems.number(of: lemmatizer.lemma(of: $0))) }
    lemmaCount = stems.words.count
    self.stems = stems
    self.language = language
    self.starts = starts
    self.places = places
  }
}

/// A word from elsewhere than a document.
struct KnownWord {
  let word: Word
  /// None if no document has the word in any form: nobody wrote `VRAM`, but somebody may ask for it.
  let lemma: Int?
  /// Whether a document has it in this form.
  let isWritten: Bool
}

extension Vocabulary {
  var pageCount: Int { starts.count - 1 }

  /// A document's distinct words as indices into `words`, in the order of their numbers there.
  func words(ofPage page: Int) -> ArraySlice<Int32> { places[starts[page]..<starts[page + 1]] }

  /// The lemma of each of a document's distinct words, in the same order.
  func lemmas(ofPage page: Int) -> [Int] { words(ofPage: page).map { Int(lemmas[Int($0)]) } }

  /// These words with their lemmas.
  func known(_ words: [Word]) -> [KnownWord] {
    let lemmatizer = Lemmatizer(language: language)
    defer { lemmatizer.close() }
    return words.map { word in
      KnownWord(
        word: word, lemma: stems.find(lemmatizer.lemma(of: word)), isWritten: isWritten(word))
    }
  }

  private func isWritten(_ word: Word) -> Bool {
    var (low, high) = (0, words.count)
    while low < high {
      let middle = (low + high) / 2
      if words[middle] < word { low = middle + 1 } else { high = middle }
    }
    return low < words.count && words[low] == word
  }

  /// Words of the language that say nothing by themselves.
  var emptyWords: [KnownWord] {
    Lemmatizer.isEnglish(language) ? known(emptyEnglishWords) : []
  }

  /// For each of these ranges of words, which follow each other, the first lemma that has its first
  /// word there or later.
  func firstLemmas(of ranges: [Range<Int>]) -> [Int] {
    var next = 0
    return ranges.map { range in
      let first = next
      for word in range { next = max(next, Int(lemmas[word]) + 1) }
      return first
    }
  }
}
