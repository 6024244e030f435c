/// The files that the search client fetches.
///
/// `index.bin` stands at a fixed address, since a page must not change with other pages' text, and
/// names the others by their content. Each file begins with the letters `RCS`, the format's version
/// and a checksum; then comes one stream of a `RangeEncoder`.
package struct SearchIndex: Sendable {
  /// Names below `search/`; those that are named by their content come first.
  package let files: [SearchFile]

  package init(
    roles: [SearchRole], pages: [SearchPage], words: [PageWords], vocabulary: Vocabulary,
    synonyms: [[String]] = []
  ) {
    let postings = Postings(words, vocabulary)
    let division = Division(vocabulary, postings)
    let typical = Postings.typicalLength(words)
    let occurrences = Occurrences(words, vocabulary, postings, parts: division.parts)
    var writer = PartWriter(
      vocabulary: vocabulary, postings: postings, occurrences: occurrences, pageCount: pages.count,
      typical: typical)

    var coder = RangeEncoder(texts: true)
    coder.put(roles: roles, pages: pages)
    coder.put(sections: words.map(\.sections), upTo: Self.mostHeadings)
    coder.put(number: typical, Context.count)
    coder.put(synonyms: synonyms, vocabulary)
    var dictionary = DictionaryEncoder()
    coder.put(number: division.common.count, Context.count)
    for word in division.common { dictionary.put(vocabulary.words[word], into: &coder) }
    if division.parts.count <= 1 {
      coder.put(number: 0, Context.count)
      writer.put(words: 0..<vocabulary.words.count, into: &coder)
    } else {
      let parts = division.parts.map { writer.file(of: $0) }
      coder.put(parts: parts)
    }
    files = writer.files + [SearchFile(name: "index.bin", stream: coder.finish())]
  }

  /// Past this many the headings are not in the index, and a result does not name its section.
  private static let mostHeadings = 6000
}

/// A file that a client fetches.
package struct SearchFile: Sendable, Equatable {
  package let name: String
  package let bytes: [UInt8]

  /// A client that knows another version asks the search page for the module that knows this one.
  private static let version: UInt8 = 1

  init(name: String, stream: [UInt8]) {
    self.name = name
    let sum = stream.reduce(0x811C_9DC5) { ($0 ^ UInt32($1)) &* 0x0100_0193 }
    bytes =
      Array("RCS".utf8) + [Self.version]
      + (0..<4).map { UInt8(truncatingIfNeeded: sum >> (8 * $0)) } + stream
  }

  /// A file that is named by its content: `words.2b01f3…`.
  init(kind: String, stream: [UInt8]) {
    self.init(name: "\(kind).\(ContentName(of: stream).text).bin", stream: stream)
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
