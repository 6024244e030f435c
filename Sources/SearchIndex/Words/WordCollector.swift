/// Gathers what one document says, section by section, while the document is at hand. A worker
/// keeps one collector for all its documents.
package struct WordCollector: Sendable {
  private var sections: [SearchSection] = [SearchSection()]
  private var table = WordTable()
  private var texts: [TextRun] = []
  /// The number of each word, text after text.
  private var tokens: [Int32] = []
  private var inversion = Inversion()

  package init() {}
}

/// A stretch of words of one field in one section.
struct TextRun {
  let field: Field
  let section: Int
  let count: Int
}

extension WordCollector {
  /// What is added from here on stands in this section.
  package mutating func begin(_ section: SearchSection) { sections.append(section) }

  /// NB: words do not reach from one text to the next, so a text should be a whole block.
  package mutating func add(_ text: UnsafeBufferPointer<UInt8>, to field: Field) {
    var scanner = WordScanner(text)
    let start = tokens.count
    while let word = scanner.next() {
      tokens.append(Int32(truncatingIfNeeded: table.number(of: word)))
    }
    if tokens.count > start {
      texts.append(
        TextRun(field: field, section: sections.count - 1, count: tokens.count - start))
    }
  }

  package mutating func add(_ text: String, to field: Field) {
    var text = text
    text.withUTF8 { add($0, to: field) }
  }

  /// What was gathered. The collector is then ready for the next document.
  package mutating func finish() -> PageWords {
    let sectionBytes = sectionBytes
    let wordBytes = wordBytes
    let useBytes = inversion.bytes(of: texts, tokens, words: table.words)
    var bytes: [UInt8] = []
    bytes.reserveCapacity(sectionBytes.count + wordBytes.count + useBytes.count + 16)
    bytes.append(varint: tokens.count)
    bytes.append(counted: sectionBytes)
    bytes.append(counted: wordBytes)
    bytes.append(counted: useBytes)
    sections.removeSubrange(1...)
    table.removeAll()
    texts.removeAll(keepingCapacity: true)
    tokens.removeAll(keepingCapacity: true)
    return PageWords(bytes: bytes[...])
  }

  private var sectionBytes: [UInt8] {
    var bytes: [UInt8] = []
    bytes.append(varint: sections.count)
    for section in sections.dropFirst() {
      bytes.append(counted: section.heading ?? "")
      bytes.append(counted: section.anchor ?? "")
    }
    return bytes
  }

  private var wordBytes: [UInt8] {
    var count: [UInt8] = []
    count.append(varint: table.words.count)
    // The last word's zeros need room as well.
    let room = table.words.reduce(count.count + Word.limit) { $0 + 1 + $1.count }
    return [UInt8](unsafeUninitializedCapacity: room) { bytes, filled in
      filled = bytes.initialize(fromContentsOf: count)
      for word in table.words {
        let length = word.count
        bytes.initializeElement(at: filled, to: UInt8(length))
        // With the zeros behind it, which the next word is written over.
        word.store(to: bytes.baseAddress! + filled + 1)
        filled += 1 + length
      }
    }
  }
}
