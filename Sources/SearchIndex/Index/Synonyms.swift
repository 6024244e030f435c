extension RangeEncoder {
  /// Lists of words and phrases that mean the same, word by word as lemmas. A word that no question
  /// has stands as it is: nobody wrote `VRAM`, but somebody may ask for it. A list of which no
  /// question has any member leads nowhere, and is left out.
  mutating func put(synonyms: [[String]], _ vocabulary: Vocabulary) {
    let lists = synonyms.map { list in
      list.map { phrase in
        scannedWords(of: phrase).map { (word: $0, lemma: vocabulary.lemma(of: $0)) }
      }
    }
    let leading = lists.filter { $0.contains { $0.allSatisfy { $0.lemma != nil } } }
    put(number: leading.count, Context.count)
    for list in leading {
      put(number: list.count, Context.count)
      for phrase in list {
        put(number: phrase.count, Context.count)
        for (word, lemma) in phrase {
          // 0 and the word itself, or one more than its lemma.
          put(number: lemma.map { $0 + 1 } ?? 0, Context.reference)
          if lemma == nil { put(text: word.description) }
        }
      }
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

extension Vocabulary {
  fileprivate func lemma(of word: Word) -> Int? {
    var (low, high) = (0, words.count)
    while low < high {
      let middle = (low + high) / 2
      if words[middle] < word { low = middle + 1 } else { high = middle }
    }
    return low < words.count && words[low] == word ? Int(lemmas[low]) : nil
  }
}
