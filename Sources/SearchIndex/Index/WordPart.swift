/// A range of words that stand in one file.
struct WordPart: Sendable {
  let words: Range<Int>
  /// The lemmas that have their first word here.
  let lemmas: Range<Int>
}

extension Vocabulary {
  /// The parts that these ranges of words are, which follow each other.
  func parts(_ ranges: [Range<Int>]) -> [WordPart] {
    var next = 0
    return ranges.map { words in
      let first = next
      for word in words { next = max(next, Int(lemmas[word]) + 1) }
      return WordPart(words: words, lemmas: first..<next)
    }
  }

  /// By word, the number by which places tell it from other forms of its lemma: those of the lemma's own
  /// part are counted, all others share the next number.
  func forms(in parts: [WordPart]) -> [UInt8] {
    var forms = [UInt8](repeating: 0, count: words.count)
    var counts = [UInt8](repeating: 0, count: lemmaCount)
    for part in parts {
      for word in part.words {
        let lemma = Int(lemmas[word])
        forms[word] = counts[lemma]
        if part.lemmas.contains(lemma) { counts[lemma] = min(62, counts[lemma] + 1) }
      }
    }
    return forms
  }
}
