/// The words of a row of documents, as one task finds them: those of the list by their numbers there,
/// spelled ones by the numbers behind these, in the order in which they came.
struct FoundWords: Sendable {
  let pages: Range<Int>
  /// What was spelled, in the order of its bytes.
  let spelled: SortedWords
  /// By number in the list, whether a document has the word.
  let isUsed: [Bool]
  let starts: [Int]
  private let places: [Int32]

  init(_ all: [PageWords], _ pages: Range<Int>, list: WordList) {
    self.pages = pages
    var table = WordTable(expecting: all[pages].count { !$0.isNumbered } * 32)
    var isUsed = [Bool](repeating: false, count: list.count)
    var starts = [0]
    starts.reserveCapacity(pages.count + 1)
    let most = all[pages].reduce(0) { $0 + $1.mostWords }
    places = isUsed.withUnsafeMutableBufferPointer { isUsed in
      [Int32](unsafeUninitializedCapacity: most) { places, count in
        for page in all[pages] {
          if page.isNumbered {
            page.forEachNumber { number in
              // NB: a number that the list lacks would be an error of ours; it must not be one of memory.
              guard number < isUsed.count else { return }
              isUsed[number] = true
              places.initializeElement(at: count, to: Int32(number))
              count += 1
            }
          } else {
            page.forEachWord { word in
              places.initializeElement(at: count, to: Int32(list.count + table.number(of: word)))
              count += 1
            }
          }
          starts.append(count)
        }
      }
    }
    spelled = SortedWords(table.words)
    self.isUsed = isUsed
    self.starts = starts
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
