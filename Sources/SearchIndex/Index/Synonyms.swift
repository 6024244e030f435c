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
  mutating func put(_ synonyms: Synonyms) {
    put(number: synonyms.lists.count, Context.count)
    for list in synonyms.lists {
      put(number: list.count, Context.count)
      for phrase in list { put(phrase) }
    }
  }

  mutating func put(_ words: [KnownWord]) {
    put(number: words.count, Context.count)
    for known in words {
      // One more than the lemma, or 0; the word itself where the client has it from nowhere else.
      put(number: known.lemma.map { $0 + 1 } ?? 0, Context.reference)
      if known.lemma != nil { put(known.isWritten, Context.isPlain + 4) }
      if !known.isWritten { put(text: known.word.description) }
    }
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
