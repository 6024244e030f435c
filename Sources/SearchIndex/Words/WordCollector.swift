/// Gathers what one document says, section by section, while the document is at hand. A worker
/// keeps one collector for all its documents.
package struct WordCollector: Sendable {
  private var sections: [SearchSection] = [SearchSection()]
  private var table = WordTable()
  private var runs: [Run] = []
  /// The number of each word, as `PageWords` keeps it.
  private var tokens: [UInt8] = []
  private var tokenCount = 0

  private struct Run {
    var field: Field
    var section: Int
    var count: Int
  }

  package init() {}
}

extension WordCollector {
  /// What is added from here on stands in this section.
  package mutating func begin(_ section: SearchSection) { sections.append(section) }

  /// NB: words do not reach from one text to the next, so a text should be a whole block.
  package mutating func add(_ text: UnsafeBufferPointer<UInt8>, to field: Field) {
    var scanner = WordScanner(text)
    var count = 0
    while let word = scanner.next() {
      tokens.append(varint: table.number(of: word))
      count += 1
    }
    tokenCount += count
    if count > 0 { runs.append(Run(field: field, section: sections.count - 1, count: count)) }
  }

  package mutating func add(_ text: String, to field: Field) {
    var text = text
    text.withUTF8 { add($0, to: field) }
  }

  /// What was gathered. The collector is then ready for the next document.
  package mutating func finish() -> PageWords {
    var bytes: [UInt8] = []
    let sectionBytes = sectionBytes
    let wordBytes = wordBytes
    bytes.reserveCapacity(
      sectionBytes.count + wordBytes.count + tokens.count + runs.count * 4 + 16)
    bytes.append(counted: sectionBytes)
    bytes.append(counted: wordBytes)
    bytes.append(varint: runs.count)
    for run in runs {
      bytes.append(run.field.rawValue)
      bytes.append(varint: run.section)
      bytes.append(varint: run.count)
    }
    bytes.append(varint: tokenCount)
    bytes.append(contentsOf: tokens)
    sections.removeSubrange(1...)
    table.removeAll()
    runs.removeAll(keepingCapacity: true)
    tokens.removeAll(keepingCapacity: true)
    tokenCount = 0
    return PageWords(bytes: bytes)
  }

  private var sectionBytes: [UInt8] {
    var bytes: [UInt8] = []
    bytes.append(varint: sections.count)
    for section in sections.dropFirst() {
      bytes.append(counted: Array((section.heading ?? "").utf8))
      bytes.append(counted: Array((section.anchor ?? "").utf8))
    }
    return bytes
  }

  private var wordBytes: [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(table.words.count * 9 + 3)
    bytes.append(varint: table.words.count)
    for word in table.words {
      let count = word.count
      bytes.append(UInt8(count))
      word.withBytes(count) { bytes.append(contentsOf: $0) }
    }
    return bytes
  }
}
