extension RangeEncoder {
  /// Lists of words and phrases that mean the same, as lemmas. A phrase with a word that no question
  /// has is left out, and a list that then has fewer than two.
  mutating func put(synonyms: [[String]], _ vocabulary: Vocabulary) {
    let lists = synonyms.map { $0.map(vocabulary.lemmas(of:)).filter { !$0.isEmpty } }
      .filter { $0.count > 1 }
    put(number: lists.count, Context.count)
    for list in lists {
      put(number: list.count, Context.count)
      for phrase in list {
        put(number: phrase.count, Context.count)
        for lemma in phrase { put(number: lemma, Context.reference) }
      }
    }
  }
}

extension Vocabulary {
  /// The lemmas of a phrase's words; none where one of them is in no question.
  func lemmas(of phrase: String) -> [Int] {
    var phrase = phrase
    return phrase.withUTF8 { bytes in
      var scanner = WordScanner(bytes)
      var lemmas: [Int] = []
      while let word = scanner.next() {
        guard let place = index(of: word) else { return [] }
        lemmas.append(Int(self.lemmas[place]))
      }
      return lemmas
    }
  }

  private func index(of word: Word) -> Int? {
    var (low, high) = (0, words.count)
    while low < high {
      let middle = (low + high) / 2
      if words[middle] < word { low = middle + 1 } else { high = middle }
    }
    return low < words.count && words[low] == word ? low : nil
  }
}
