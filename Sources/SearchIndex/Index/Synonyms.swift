/// Lists of words and phrases that mean the same, word by word as lemmas.
struct Synonyms {
  /// Of each phrase the words that say something; all of them, if that leaves less than two. A list
  /// of which no question has any member leads nowhere, and is left out.
  let lists: [[[KnownWord]]]

  init(_ synonyms: [[String]], _ vocabulary: Vocabulary, empty: [KnownWord]) {
    let empty = Set(empty.map(\.word))
    let lists = synonyms.map { list in
      list.map { phrase in
        let words = scannedWords(of: phrase)
        let telling = words.filter { !empty.contains($0) }
        return vocabulary.known(telling.count > 1 ? telling : words)
      }
    }
    self.lists = lists.filter { $0.contains { $0.allSatisfy { $0.lemma != nil } } }
  }
}

extension RangeEncoder {
  /// The words of a list are few and come again: one that was there is put by how far back it is.
  mutating func put(_ synonyms: Synonyms, of lemmaCount: Int) {
    let bits = Int.bitWidth - (lemmaCount + 1).leadingZeroBitCount
    put(number: bits, Context.count)
    put(number: synonyms.lists.count, Context.count)
    for list in synonyms.lists {
      var recent: [Int] = []
      put(number: list.count, Context.count)
      for phrase in list {
        put(number: phrase.count, Context.count)
        for known in phrase { put(known, bits: bits, recent: &recent) }
      }
    }
  }

  private mutating func put(_ known: KnownWord, bits: Int, recent: inout [Int]) {
    let reference = known.lemma.map { $0 + 1 } ?? 0
    let place = reference > 0 ? recent.lastIndex(of: reference) : nil
    put(place != nil, Context.isAgain + min(recent.count, 63))
    if let place {
      put(unary: recent.count - 1 - place, Context.again)
      recent.remove(at: place)
    } else {
      let low = max(0, bits - Context.memberBits)
      put(symbol: reference >> low, bits: bits - low, Context.member)
      put(bits: reference & (1 << low - 1), count: low)
    }
    if reference > 0 { recent.append(reference) }
    putForm(of: known)
  }

  mutating func put(_ words: [KnownWord]) {
    put(number: words.count, Context.count)
    for known in words {
      put(number: known.lemma.map { $0 + 1 } ?? 0, Context.reference)
      putForm(of: known)
    }
  }

  /// The word itself where the client has it from nowhere else.
  private mutating func putForm(of known: KnownWord) {
    if known.lemma != nil { put(known.isWritten, Context.isPlain + 4) }
    if !known.isWritten { put(text: known.word.description) }
  }
}

private func scannedWords(of phrase: String) -> [Word] {
  var phrase = phrase
  return phrase.withUTF8 { bytes in
    var scanner = WordScanner(bytes)
    var words: [Word] = []
    while let word = scanner.next() { words.append(word) }
    return words
  }
}
