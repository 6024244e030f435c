/// Adds up what a question says of each lemma. One task's own, used for all its questions.
struct LemmaTally {
  private let vocabulary: Vocabulary
  private let forms: [UInt8]
  /// The question's uses, with the number of the next word of the same lemma.
  private var uses: [(use: WordUse, word: Int32, next: Int32)] = []
  /// By lemma, one more than the number of its last word in the question; all zero between questions.
  private var heads: [Int32]
  private var places: [Place] = []
  private var placeBytes: [UInt8] = []

  init(_ vocabulary: Vocabulary, forms: [UInt8]) {
    self.vocabulary = vocabulary
    self.forms = forms
    heads = [Int32](repeating: 0, count: vocabulary.lemmaCount)
  }
}

extension LemmaTally {
  /// Calls `body` once for each lemma of the question. The places that it is lent are those of all the
  /// lemma's forms.
  mutating func read(_ page: PageWords, _ number: Int, body: (Int, WordUse) -> Void) {
    let words = vocabulary.words(ofPage: number)
    uses.removeAll(keepingCapacity: true)
    page.withUses { reader in
      while uses.count < words.count, let use = reader.next() {
        let word = words[words.startIndex + uses.count]
        let lemma = Int(vocabulary.lemmas[Int(word)])
        uses.append((use, word, heads[lemma]))
        heads[lemma] = Int32(uses.count)
      }
      for number in uses.indices {
        let lemma = Int(vocabulary.lemmas[Int(uses[number].word)])
        guard heads[lemma] != 0 else { continue }
        emit(lemma, body)
        heads[lemma] = 0
      }
    }
  }

  private mutating func emit(_ lemma: Int, _ body: (Int, WordUse) -> Void) {
    let head = uses[Int(heads[lemma]) - 1]
    let form = forms[Int(head.word)]
    if head.next == 0, form == 0 { return body(lemma, head.use) }
    var sum = WordUse()
    places.removeAll(keepingCapacity: true)
    var next = heads[lemma]
    while next != 0 {
      let (use, word, before) = uses[Int(next) - 1]
      sum += use
      use.readPlaces(form: forms[Int(word)], into: &places)
      next = before
    }
    places.sort { $0.position < $1.position }
    placeBytes.removeAll(keepingCapacity: true)
    placeBytes.append(places: places)
    placeBytes.withUnsafeBufferPointer {
      sum.places = $0
      body(lemma, sum)
    }
  }
}
