/// Lists of words and phrases that mean the same, word by word as lemmas.
struct Synonyms {
  /// A list of which no question has any member leads nowhere, and is left out.
  let lists: [[[KnownWord]]]

  init(_ synonyms: [[String]], _ vocabulary: Vocabulary) {
    let lists = synonyms.map { $0.map { vocabulary.known(scannedWords(of: $0)) } }
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
      // 0 and the word itself, or one more than its lemma.
      put(number: known.lemma.map { $0 + 1 } ?? 0, Context.reference)
      if known.lemma == nil { put(text: known.word.description) }
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
