/// The files that the search client fetches.
///
/// `index.bin` stands at a fixed address, since a page must not change with other pages' text, and
/// names the others by their content. Each file begins with the letters `RCS`, the format's version
/// and a checksum; then comes one stream of a `RangeEncoder`.
package struct SearchIndex: Sendable {
  /// Names below `search/`; those that are named by their content come first.
  package let files: [SearchFile]

  /// `jobs` says how many parts are encoded at a time, where there are parts.
  package init(
    roles: [SearchRole], pages: [SearchPage], words: [PageWords], vocabulary: Vocabulary,
    synonyms: [[String]] = [], limits: SearchLimits = .standard, jobs: Int = 2
  ) async {
    let postings = Postings(words, vocabulary)
    let division = Division(vocabulary, postings, limits: limits)
    let occurrences = Occurrences(words, vocabulary, postings, parts: division.parts)
    let encoder = PartEncoder(
      vocabulary: vocabulary, postings: postings, occurrences: occurrences, pageCount: pages.count)

    var coder = RangeEncoder()
    coder.put(roles: roles, pages: pages)
    let sections = words.map(\.sections)
    let titles = PageParts(pages.count, headings: sections.reduce(0) { $0 + $1.count })
      .put(pages, sections: sections, into: &coder)
    AkinQuestions(postings, lemmaCount: vocabulary.lemmaCount, count: pages.count)
      .put(into: &coder)
    let empty = vocabulary.emptyWords
    let synonyms = Synonyms(synonyms, vocabulary, empty: empty)
    coder.put(empty)
    coder.put(synonyms)
    coder.put(Pairs(words, vocabulary, synonyms, empty: empty), of: pages.count)
    var dictionary = DictionaryEncoder()
    coder.put(number: division.common.count, Context.count)
    for word in division.common { dictionary.put(vocabulary.words[word], into: &coder) }
    if let only = division.parts.first, division.parts.count == 1 {
      coder.put(number: 0, Context.count)
      let places = encoder.put(only, firstLemma: 0, into: &coder)
      files = titles + places + [.index(coder.finish())]
    } else {
      let parts = await Self.encode(division.parts, by: encoder, jobs: jobs)
      coder.put(parts: parts)
      files = titles + parts.flatMap(\.files) + [.index(coder.finish())]
    }
  }

  /// The parts in their order, each `jobs`th of them by one task.
  private static func encode(
    _ ranges: [Range<Int>], by encoder: PartEncoder, jobs: Int
  ) async -> [Part] {
    let firsts = encoder.vocabulary.firstLemmas(of: ranges)
    return await withTaskGroup(of: [(Int, Part)].self) { group in
      for job in 0..<max(1, jobs) {
        group.addTask {
          stride(from: job, to: ranges.count, by: max(1, jobs)).map {
            ($0, encoder.part(ranges[$0], firstLemma: firsts[$0]))
          }
        }
      }
      var parts = [Part?](repeating: nil, count: ranges.count)
      for await done in group { for (place, part) in done { parts[place] = part } }
      return parts.compactMap(\.self)
    }
  }
}

/// A file that a client fetches.
package struct SearchFile: Sendable, Equatable {
  package let name: String
  package let bytes: [UInt8]

  /// A client that knows another version asks the search page for the module that knows this one.
  package static let version: UInt8 = 3

  init(name: String, stream: [UInt8]) {
    self.name = name
    let sum = stream.reduce(0x811C_9DC5) { ($0 ^ UInt32($1)) &* 0x0100_0193 }
    bytes =
      Array("RCS".utf8) + [Self.version]
      + (0..<4).map { UInt8(truncatingIfNeeded: sum >> (8 * $0)) } + stream
  }

  static func index(_ stream: [UInt8]) -> SearchFile {
    SearchFile(name: "index.bin", stream: stream)
  }

  /// A file that is named by its content: `words.2b01f3…`.
  init(kind: String, _ name: ContentName, stream: [UInt8]) {
    self.init(name: "\(kind).\(name.text).bin", stream: stream)
  }
}

/// 48 bits by which a stream is known, FNV-1a folded.
struct ContentName {
  let bits: UInt64

  init(of stream: [UInt8]) {
    let sum = stream.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
    bits = (sum >> 48 ^ sum) & 0xFFFF_FFFF_FFFF
  }

  /// Twelve hexadecimal digits.
  var text: String {
    let digits = String(bits, radix: 16)
    return String(repeating: "0", count: 12 - digits.count) + digits
  }
}
