/// The files that the search client fetches.
///
/// `index.bin` stands at a fixed address, since a page must not change with other pages' text, and
/// names the others by their content. Each file begins with the letters `RCS`, the format's version
/// and a checksum; then comes one stream of a `RangeEncoder`.
package struct SearchIndex: Sendable {
  /// Names below `search/`; those that are named by their content come first.
  package let files: [SearchFile]

  /// `jobs` says how many tasks work side by side, and `known` what the last build made of parts.
  package init(
    roles: [SearchRole], pages: [SearchPage], words: [PageWords], vocabulary: Vocabulary,
    synonyms: [[String]] = [], known: KnownParts = KnownParts(),
    limits: SearchLimits = .standard, jobs: Int = 2
  ) async {
    let division = Division(vocabulary, limits: limits)
    let maker = PartMaker(words, vocabulary, ranges: division.parts)
    async let planned = maker.plan(division, known: known, jobs: jobs)

    var coder = RangeEncoder()
    coder.put(roles: roles, pages: pages)
    let sections = words.map(\.sections)
    let titles = PageParts(pages.count, headings: sections.reduce(0) { $0 + $1.count })
      .put(pages, sections: sections, into: &coder)
    let (plan, encoder) = await planned
    async let parts = maker.parts(plan, by: encoder, jobs: jobs)
    let empty = vocabulary.emptyWords
    let synonyms = Synonyms(synonyms, vocabulary, empty: empty)
    let rows = LemmaRows(words, vocabulary, empty: empty)
    let subjects = rows.map { Subjects(synonyms, in: $0) }
    AkinQuestions(
      encoder.postings, lemmaCount: vocabulary.lemmaCount, subjects, count: pages.count
    ).put(into: &coder)
    coder.put(empty)
    coder.put(synonyms, of: vocabulary.lemmaCount)
    coder.put(Pairs(rows, synonyms), of: pages.count)
    coder.put(common: division.common, of: vocabulary)
    coder.put(parts: await parts)
    let places = division.isWhole ? encoder.put(maker.parts[0], into: &coder) : []
    files = titles + (await parts).flatMap(\.files) + places + [.index(coder.finish())]
  }
}

extension RangeEncoder {
  /// What a mistyped word may have meant, where words are in parts.
  fileprivate mutating func put(common words: [Int], of vocabulary: Vocabulary) {
    var dictionary = DictionaryEncoder()
    put(number: words.count, Context.count)
    for word in words { dictionary.put(vocabulary.words[word], into: &self) }
  }
}
