/// Adds up what a question says of each wanted lemma. One task's own, used for all its questions.
struct LemmaTally {
  private let vocabulary: Vocabulary
  private let wanted: WantedLemmas
  private var uses: [Use] = []
  /// By lemma, one more than the place in `uses` of its last word in the question; all zero between
  /// questions.
  private var heads: [Int32]
  private var places: [Place] = []
  private var placeBytes: [UInt8] = []

  /// A use of a word, with one more than the place of the use before it of the same lemma.
  private struct Use {
    let use: WordUse
    let lemma: Int32
    let form: UInt8
    let before: Int32
  }

  init(_ vocabulary: Vocabulary, _ wanted: WantedLemmas) {
    self.vocabulary = vocabulary
    self.wanted = wanted
    heads = [Int32](repeating: 0, count: vocabulary.lemmaCount)
  }
}

extension LemmaTally {
  /// Calls `body` once for each wanted lemma of the question. The places that it is lent are those of all
  /// the lemma's forms.
  mutating func read(_ page: PageWords, _ number: Int, body: (Int, WordUse) -> Void) {
    uses.removeAll(keepingCapacity: true)
    page.withUses { reader in
      for word in vocabulary.words(ofPage: number) {
        let form = wanted.forms[Int(word)]
        if form.lemma < 0 {
          reader.skip()
          continue
        }
        guard let use = reader.next() else { break }
        let before = heads[Int(form.lemma)]
        uses.append(Use(use: use, lemma: form.lemma, form: form.form, before: before))
        heads[Int(form.lemma)] = Int32(uses.count)
      }
      for place in uses.indices {
        let lemma = Int(uses[place].lemma)
        let head = heads[lemma]
        guard head != 0 else { continue }
        heads[lemma] = 0
        let last = uses[Int(head) - 1]
        if last.before == 0, last.form == 0 {
          body(lemma, last.use)
        } else {
          join(from: head) { body(lemma, $0) }
        }
      }
    }
  }

  /// Lends the uses of one lemma's words as one.
  private mutating func join(from head: Int32, _ body: (WordUse) -> Void) {
    var sum = WordUse()
    places.removeAll(keepingCapacity: true)
    var next = head
    while next != 0 {
      let use = uses[Int(next) - 1]
      sum += use.use
      use.use.readPlaces(form: use.form, into: &places)
      next = use.before
    }
    places.sort { $0.position < $1.position }
    placeBytes.removeAll(keepingCapacity: true)
    placeBytes.append(places: places)
    placeBytes.withUnsafeBufferPointer {
      sum.places = $0
      body(sum)
    }
  }
}
