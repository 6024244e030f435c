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
  private let stems: WordTable
  private let language: String
  private let shares: [Share]

  /// The distinct words of a row of documents, as one task found them.
  private struct Share {
    let pages: Range<Int>
    /// Where each document's words begin in `places`, and where the last one's end.
    let starts: [Int]
    /// Every document's words in the order of their numbers there, as indices into `words`.
    let places: [Int32]
  }

  /// `language` decides how forms are joined; see `Lemmatizer`.
  package init(_ pages: [PageWords], language: String = "en", jobs: Int = 2) async {
    let found = await inShares(of: pages.count, jobs: jobs) { FoundWords(pages, $0) }
    let (words, ranks) = merged(found)
    let stems = await inShares(of: words.count, jobs: jobs) { words[$0].stems(in: language) }
    var lemmaTable = WordTable(expecting: words.count)
    let lemmas = stems.joined().map { Int32(lemmaTable.number(of: $0)) }
    let lemmaCount = lemmaTable.words.count
    let parts = await inParallel(Array(zip(found, ranks))) { found, ranks in
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
  var lemmaCount: Int { frequencies.count }

  /// A document's distinct words as indices into `words`, in the order of their numbers there.
  func words(ofPage page: Int) -> ArraySlice<Int32> {
    let share = shares.first { $0.pages.contains(page) }!
    let place = page - share.pages.lowerBound
    return share.places[share.starts[place]..<share.starts[place + 1]]
  }

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
}

/// The words of a row of documents, numbered in the order in which they came.
private struct FoundWords: Sendable {
  let pages: Range<Int>
  /// Each word with its number, in the order of their bytes.
  let sorted: [(word: Word, number: Int32)]
  let starts: [Int]
  private let places: [Int32]

  init(_ all: [PageWords], _ pages: Range<Int>) {
    self.pages = pages
    var table = WordTable(expecting: pages.count * 32)
    var starts = [0]
    var places: [Int32] = []
    starts.reserveCapacity(pages.count + 1)
    places.reserveCapacity(pages.count * 384)
    for page in all[pages] {
      page.forEachWord { places.append(Int32(table.number(of: $0))) }
      starts.append(places.count)
    }
    sorted = table.words.enumerated().map { ($1, Int32($0)) }.sorted { $0.word < $1.word }
    self.starts = starts
    self.places = places
  }

  /// The documents' words by the ranks that their numbers have among all, and how many of the documents
  /// have each lemma.
  func ranked(
    by ranks: [Int32], lemmas: [Int32], lemmaCount: Int
  ) -> (places: [Int32], frequencies: [Int32]) {
    var ranked = places
    var frequencies = [Int32](repeating: 0, count: lemmaCount)
    var last = [Int32](repeating: -1, count: lemmaCount)
    for page in 0..<pages.count {
      for place in starts[page]..<starts[page + 1] {
        let rank = ranks[Int(places[place])]
        ranked[place] = rank
        let lemma = Int(lemmas[Int(rank)])
        if last[lemma] != page { frequencies[lemma] += 1 }
        last[lemma] = Int32(page)
      }
    }
    return (ranked, frequencies)
  }
}

/// The words of all rows in the order of their bytes, and for each row the ranks of its words by their
/// numbers there.
private func merged(_ rows: [FoundWords]) -> (words: [Word], ranks: [[Int32]]) {
  var words: [Word] = []
  words.reserveCapacity(rows.map(\.sorted.count).max() ?? 0)
  var ranks = rows.map { [Int32](repeating: 0, count: $0.sorted.count) }
  var places = [Int](repeating: 0, count: rows.count)
  while true {
    var next: Word?
    for (row, place) in zip(rows, places) where place < row.sorted.count {
      let word = row.sorted[place].word
      if next.map({ word < $0 }) ?? true { next = word }
    }
    guard let next else { return (words, ranks) }
    for row in rows.indices where places[row] < rows[row].sorted.count {
      let (word, number) = rows[row].sorted[places[row]]
      guard word == next else { continue }
      ranks[row][Int(number)] = Int32(words.count)
      places[row] += 1
    }
    words.append(next)
  }
}

extension ArraySlice<Word> {
  fileprivate func stems(in language: String) -> [Word] {
    let lemmatizer = Lemmatizer(language: language)
    defer { lemmatizer.close() }
    return map { lemmatizer.lemma(of: $0) }
  }
}
