/// All documents' words together, sorted, with the forms of each word joined under a lemma.
/// Search index and likeness both stand on it.
package struct Vocabulary: Sendable {
  /// The distinct words of all documents in the order of their bytes.
  let words: [Word]
  /// The lemma of each word. Lemmas are numbered in the order of their first words.
  let lemmas: [Int32]
  /// In how many documents each lemma stands.
  let frequencies: [Int32]
  /// What the forms of each lemma have in common, by which a form that no document has is known too.
  let stems: WordTable
  let language: String
  private let shares: [Share]

  /// The distinct words of a row of documents, as one task found them.
  private struct Share {
    let pages: Range<Int>
    /// Where each document's words begin in `places`, and where the last one's end.
    let starts: [Int]
    /// Every document's words in the order of their numbers there, as indices into `words`.
    let places: [Int32]
  }

  /// The list of the last build with this one's words.
  package let list: WordList
  /// By word, its number in the list.
  private let numbers: [Int32]

  /// `language` decides how forms are joined; see `Lemmatizer`. `list` has the words of which `pages`
  /// keep the numbers.
  package init(
    _ pages: [PageWords], list: WordList = WordList(), language: String = "en", jobs: Int = 2
  ) async {
    let found = await inShares(of: pages.count, jobs: jobs) { FoundWords(pages, $0, list: list) }
    let ranked = RankedWords(found, list: list)
    let (words, numbers) = (ranked.words, ranked.numbers)
    let stems = await inShares(of: words.count, jobs: jobs) {
      Self.stems(of: words[$0], numbers[$0], list: list, language: language)
    }
    var lemmaTable = WordTable(expecting: words.count)
    let lemmas = stems.joined().map { Int32(lemmaTable.number(of: $0)) }
    let lemmaCount = lemmaTable.words.count
    let parts = await inParallel(Array(zip(found, ranked.ranks))) { found, ranks in
      found.ranked(by: ranks, lemmas: lemmas, lemmaCount: lemmaCount)
    }
    self.words = words
    self.lemmas = lemmas
    shares = zip(found, parts).map {
      Share(pages: $0.pages, starts: $0.starts, places: $1.places)
    }
    self.stems = lemmaTable
    self.language = language
    frequencies = (0..<lemmaCount).map { lemma in parts.reduce(0) { $0 + $1.frequencies[lemma] } }
    (self.list, self.numbers) = list.grown(by: ranked, stems: stems.joined())
  }

  /// Stems are the dearest thing about a word; those of the list's words are known.
  private static func stems(
    of words: ArraySlice<Word>, _ numbers: ArraySlice<Int32>, list: WordList, language: String
  ) -> [Word] {
    let lemmatizer = Lemmatizer(language: language)
    defer { lemmatizer.close() }
    return zip(words, numbers).map { word, number in
      number < list.count ? list.stems[Int(number)] : lemmatizer.lemma(of: word)
    }
  }
}

extension Vocabulary {
  var lemmaCount: Int { frequencies.count }

  /// A document's distinct words as indices into `words`, in the order of their numbers there.
  func words(ofPage page: Int) -> ArraySlice<Int32> {
    let share = shares.first { $0.pages.contains(page) }!
    let place = page - share.pages.lowerBound
    return share.places[share.starts[place]..<share.starts[place + 1]]
  }

  /// A document's distinct words as numbers in `list`, in the order of their numbers there.
  package func listNumbers(ofPage page: Int) -> [Int] {
    words(ofPage: page).map { Int(numbers[Int($0)]) }
  }
}
