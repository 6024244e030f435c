/// A word from elsewhere than a document.
struct KnownWord {
  let word: Word
  /// None if no document has the word in any form: nobody wrote `VRAM`, but somebody may ask for it.
  let lemma: Int?
  /// Whether a document has it in this form.
  let isWritten: Bool
}

extension Vocabulary {
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
