/// The tree tells on which lines there are which links, and where there is code; among those lines they
/// are looked for as an inline parser would.
struct LinkFinder {
  private(set) var found: [WrittenLink] = []
  private var links: [(line: Int, url: ArraySlice<UInt8>, isFound: Bool)] = []
  private let lines: SourceLines
  /// Where blocks begin, in order.
  private var begins: [Int] = []
  /// Which of them are paragraphs, underlined ones among them.
  private var paragraphs: [Int] = []
  /// The lines of code, of HTML and of tables.
  private var literals: Set<Int> = []

  init(_ lines: SourceLines, document: Document, firstLine: Int) {
    self.lines = lines
    var line = 1
    for node in document.nodes.dropFirst() {
      let text = document.bytes(of: node.text)
      if node.kind == .link || node.kind == .picture { links.append((line, text, false)) }
      if node.kind.isInline { continue }
      line = Int(node.line) - firstLine + 1
      if begins.last != line { begins.append(line) }
      let count = text.count { $0 == 0x0A }
      switch node.kind {
      case .paragraph: paragraphs.append(begins.count - 1)
      case .heading where lines[line].first { !isMarker($0) } != UInt8(ascii: "#"):
        paragraphs.append(begins.count - 1)
      case .row: literals.insert(line)
      case .html, .code(.indented): literals.formUnion(line..<line + count)
      case .code(.unclosed): literals.formUnion(line..<line + 1 + count)
      case .code(.closed): literals.formUnion(line..<line + 2 + count)
      default: continue
      }
    }
  }

  mutating func findInlineLinks() {
    var begins = begins[...]
    var place = 0
    while place < links.count {
      let line = links[place].line
      let end = links[place...].firstIndex { $0.line != line } ?? links.count
      begins = begins.drop { $0 <= line }
      find(place..<end, on: line..<paragraphEnd(from: line, before: begins.first))
      place = end
    }
  }

  /// Some links on the lines of a paragraph, a heading or a table's row.
  private mutating func find(_ places: Range<Int>, on lines: Range<Int>) {
    let range = self.lines.range(of: lines)
    let text = UnsafeBufferPointer(rebasing: self.lines.bytes[range].droppingSpace)
    let start = LinkScanner(text).pastDefinitions()
    let scanner = InlineScanner(text, from: start, references: References())
    // The one written first is the last.
    var wanted = Dictionary(grouping: places.reversed()) { links[$0].url }
    for link in scanner.links {
      let address = inner(link.address, of: text)
      guard let place = wanted[unescaped(text[address])[...]]?.popLast() else { continue }
      links[place].isFound = true
      let first = link.words.lowerBound - (link.isPicture ? 2 : 1)
      let written = WrittenLink(
        link: place, whole: first..<link.past, words: link.words, address: address)
      found.append(written.moved(by: range.lowerBound))
    }
  }

  /// The links that are left lead where definitions say, which stand before a paragraph or by themselves.
  mutating func findDefinitions() {
    let left = links.indices.filter { !links[$0].isFound }
    guard lines.mayDefine, !left.isEmpty else { return }
    let wanted = Dictionary(left.map { (links[$0].url, $0) }) { first, _ in first }
    let inParagraphs = linesInParagraphs
    var end = 1
    var past = 0
    for line in 1..<lines.count + 1 where !literals.contains(line) {
      let start = lines.range(of: line..<line + 1).lowerBound
      guard start == past || !inParagraphs.contains(line),
        let bracket = lines[line].firstIndex(of: UInt8(ascii: "[")),
        lines[line][..<bracket].allSatisfy(isMarker)
      else { continue }
      if line >= end { end = paragraphEnd(from: line, before: nil) }
      // With its line's end, by which a definition ends.
      let range = start..<lines.range(of: line..<end).upperBound + 1
      let text = UnsafeBufferPointer(rebasing: lines.bytes[range])
      guard let definition = LinkScanner(text).definition(from: bracket) else { continue }
      past = start + definition.past
      let address = inner(definition.address, of: text)
      guard let place = wanted[unescaped(text[address])[...]] else { continue }
      let written = WrittenLink(link: place, whole: address, words: nil, address: address)
      found.append(written.moved(by: start))
    }
  }

  /// The lines of paragraphs after their first.
  private var linesInParagraphs: Set<Int> {
    paragraphs.reduce(into: []) { lines, place in
      let next = place + 1 < begins.count ? begins[place + 1] : nil
      lines.formUnion(begins[place] + 1..<paragraphEnd(from: begins[place], before: next))
    }
  }

  /// A paragraph ends where the next block begins, or at an empty line.
  private func paragraphEnd(from line: Int, before next: Int?) -> Int {
    let next = next ?? lines.count + 1
    return (line + 1..<next).first { number in
      lines[number].allSatisfy(\.isSpace)
    } ?? next
  }
}

/// What may stand before a list item's text.
private func isMarker(_ byte: UInt8) -> Bool { " \t-+*0123456789.)".utf8.contains(byte) }

/// `<a b>` → `a b`
private func inner(_ address: Range<Int>, of text: UnsafeBufferPointer<UInt8>) -> Range<Int> {
  guard text[address].first == UInt8(ascii: "<") else { return address }
  return address.lowerBound + 1..<address.upperBound - 1
}

/// NB: an entity in an address stays, so such a link is not found.
private func unescaped(_ address: Slice<UnsafeBufferPointer<UInt8>>) -> [UInt8] {
  var rest = address
  var unescaped: [UInt8] = []
  while let byte = rest.popFirst() {
    let isEscape = byte == UInt8(ascii: "\\") && rest.first?.isPunctuation == true
    unescaped.append(isEscape ? rest.removeFirst() : byte)
  }
  return unescaped
}

extension Slice<UnsafeBufferPointer<UInt8>> {
  fileprivate var droppingSpace: Self {
    self[startIndex..<((lastIndex { !$0.isTagSpace } ?? startIndex - 1) + 1)]
  }
}
