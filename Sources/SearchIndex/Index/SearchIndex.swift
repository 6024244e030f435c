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
    let postings = await Postings(words, vocabulary, parts: division.parts, jobs: jobs)
    let encoder = PartEncoder(vocabulary: vocabulary, postings: postings, pageCount: pages.count)
    async let parts = encoder.parts(division, known: known, jobs: jobs)

    var coder = RangeEncoder()
    coder.put(roles: roles, pages: pages)
    let sections = words.map(\.sections)
    let titles = PageParts(pages.count, headings: sections.reduce(0) { $0 + $1.count })
      .put(pages, sections: sections, into: &coder)
    AkinQuestions(postings, lemmaCount: vocabulary.lemmaCount, count: pages.count)
      .put(into: &coder)
    coder.put(synonyms: synonyms, vocabulary)
    var dictionary = DictionaryEncoder()
    coder.put(number: division.common.count, Context.count)
    for word in division.common { dictionary.put(vocabulary.words[word], into: &coder) }
    if division.isWhole {
      coder.put(number: 0, Context.count)
      let places = encoder.put(division.parts[0], firstLemma: 0, into: &coder)
      files = titles + places + [.index(coder.finish())]
    } else {
      let parts = await parts
      coder.put(parts: parts)
      files = titles + parts.flatMap(\.files) + [.index(coder.finish())]
    }
  }
}
