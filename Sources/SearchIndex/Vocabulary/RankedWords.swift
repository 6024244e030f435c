/// The words of several rows of documents in the order of their bytes, and how the list grows by them.
struct RankedWords: Sendable {
  /// By rank: the words that a document has.
  private(set) var words: [Word] = []
  /// By rank, the word's number in the list; those that it lacks follow its own.
  private(set) var numbers: [Int32] = []
  /// By row and by the row's number, the rank. NB: that of a word that no document has means nothing.
  private(set) var ranks: [[Int32]] = []
  /// The words that the list lacks.
  private(set) var newWords: [Word] = []
  /// The list's numbers and the new ones, in the order of their words.
  private(set) var order: [Int32]

  init(_ rows: [FoundWords], list: WordList) {
    var spelled: [Word] = []
    var rowPlaces: [[Int32]] = []
    for row in rows {
      let joined = JoinedWords(spelled, row.spelled.words)
      rowPlaces = rowPlaces.map { $0.map { joined.left[Int($0)] } } + [joined.right]
      spelled = joined.words
    }
    let all = JoinedWords(list.order.map { list.words[Int($0)] }, spelled)

    order = [Int32](repeating: -1, count: all.words.count)
    var isUsed = [Bool](repeating: false, count: all.words.count)
    for (place, number) in zip(all.left, list.order) {
      order[Int(place)] = number
      isUsed[Int(place)] = rows.contains { $0.isUsed[Int(number)] }
    }
    for place in all.right { isUsed[Int(place)] = true }
    var rankOfPlace = [Int32](repeating: 0, count: all.words.count)
    words.reserveCapacity(all.words.count)
    numbers.reserveCapacity(all.words.count)
    for (place, word) in all.words.enumerated() {
      if order[place] < 0 {
        order[place] = Int32(list.count + newWords.count)
        newWords.append(word)
      }
      guard isUsed[place] else { continue }
      rankOfPlace[place] = Int32(words.count)
      words.append(word)
      numbers.append(order[place])
    }

    var listRanks = [Int32](repeating: 0, count: list.count)
    for (place, number) in zip(all.left, list.order) {
      listRanks[Int(number)] = rankOfPlace[Int(place)]
    }
    ranks = zip(rows, rowPlaces).map { row, places in
      var ranks = listRanks + [Int32](repeating: 0, count: places.count)
      for (place, number) in zip(places, row.spelled.numbers) {
        ranks[list.count + Int(number)] = rankOfPlace[Int(all.right[Int(place)])]
      }
      return ranks
    }
  }
}
