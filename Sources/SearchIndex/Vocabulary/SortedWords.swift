/// Distinct words in the order of their bytes, each with its number.
struct SortedWords: Sendable {
  let words: [Word]
  let numbers: [Int32]

  /// Words by their numbers.
  init(_ words: [Word]) {
    let sorted = words.enumerated().map { ($1, Int32($0)) }.sorted { $0.0 < $1.0 }
    self.words = sorted.map(\.0)
    numbers = sorted.map(\.1)
  }
}

/// Two sorted rows of words as one, and where each row's words stand in it.
struct JoinedWords {
  private(set) var words: [Word] = []
  private(set) var left: [Int32] = []
  private(set) var right: [Int32] = []

  init(_ leftWords: [Word], _ rightWords: [Word]) {
    words.reserveCapacity(leftWords.count + rightWords.count)
    left.reserveCapacity(leftWords.count)
    right.reserveCapacity(rightWords.count)
    while left.count < leftWords.count || right.count < rightWords.count {
      let place = Int32(words.count)
      if right.count == rightWords.count {
        words.append(leftWords[left.count])
        left.append(place)
      } else if left.count == leftWords.count || rightWords[right.count] < leftWords[left.count] {
        words.append(rightWords[right.count])
        right.append(place)
      } else {
        words.append(leftWords[left.count])
        if rightWords[right.count] == leftWords[left.count] { right.append(place) }
        left.append(place)
      }
    }
  }
}
