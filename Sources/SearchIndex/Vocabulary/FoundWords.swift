/// The words of a row of documents, numbered in the order in which they came.
struct FoundWords: Sendable {
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
func merged(_ rows: [FoundWords]) -> (words: [Word], ranks: [[Int32]]) {
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
