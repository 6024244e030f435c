/// By word its lemma, if that is wanted, and the number of its form.
struct WantedLemmas: Sendable {
  struct Form {
    /// Below zero where the lemma is not wanted.
    let lemma: Int32
    let form: UInt8
  }

  let forms: [Form]

  /// Wants the lemmas of these parts. `forms` are the numbers of the words' forms.
  init(_ vocabulary: Vocabulary, of wanted: [WordPart], forms: [UInt8]) {
    var isWanted = [Bool](repeating: false, count: vocabulary.lemmaCount)
    for part in wanted { for lemma in part.lemmas { isWanted[lemma] = true } }
    self.forms = zip(vocabulary.lemmas, forms).map { lemma, form in
      Form(lemma: isWanted[Int(lemma)] ? lemma : -1, form: form)
    }
  }
}
