internal import Bytes
internal import Markdown

/// What a question's model takes from its document, as plain text.
struct QuestionText {
  let question: String
  /// The answer's first paragraph.
  let answerOpening: String
  let answerWords: Int
  let skills: [String]
  let skillLines: [Int]
  let weak: String?
  let strong: String?

  init(_ document: Document, outline: Outline) {
    question =
      outline.first(.question).map { section in
        document.siblings(in: section.nodes).map { document.plainText(of: $0) }
          .filter { !$0.isEmpty }.joined(separator: " ")
      } ?? ""
    let answer = outline.first(.answer)
    answerOpening =
      answer.flatMap { section in
        document.siblings(in: section.nodes).first { document.nodes[$0].kind == .paragraph }
      }.map { document.plainText(of: $0) } ?? ""
    answerWords = answer.map { document.words(in: $0.nodes) } ?? 0
    let items = outline.first(.tests).map { document.listItems(in: $0.nodes) } ?? []
    skills = items.map(\.text)
    skillLines = items.map(\.line)
    let rows = outline.first(.weakAndStrong).map { document.lastCells(in: $0.nodes) } ?? []
    weak = rows.count > 1 ? rows.first : nil
    strong = rows.last
  }
}

extension Document {
  /// Nodes that stand side by side in a range.
  package func siblings(in range: Range<Int>) -> [Int] {
    var found: [Int] = []
    var node = range.lowerBound
    while node < range.upperBound {
      found.append(node)
      node = Int(nodes[node].end)
    }
    return found
  }

  /// The items of the lists in a range, each by the text of its first block.
  func listItems(in range: Range<Int>) -> [(text: String, line: Int)] {
    siblings(in: range).filter { nodes[$0].kind.isList }.flatMap { list in
      children(of: list).compactMap { item in
        children(of: item).first { _ in true }.map { (plainText(of: $0), Int(nodes[$0].line)) }
      }
    }
  }

  /// The text of the last cell of each body row of the first table in a range.
  func lastCells(in range: Range<Int>) -> [String] {
    guard let table = siblings(in: range).first(where: { nodes[$0].kind.isTable }) else {
      return []
    }
    return children(of: table).dropFirst().compactMap { row in
      children(of: row).reversed().first.map { plainText(of: $0) }
    }
  }

  /// Words in the text of a range of nodes: runs between blanks.
  func words(in range: Range<Int>) -> Int {
    text.withUnsafeBufferPointer { text in
      range.reduce(0) { count, node in
        let span = nodes[node].text
        guard nodes[node].kind.holdsText, !span.isEmpty else { return count }
        return count + countWords(of: text, in: Int(span.start)..<Int(span.end))
      }
    }
  }
}

/// Eight bytes at a time: a word begins at a byte that is no blank behind one that is.
private func countWords(of text: UnsafeBufferPointer<UInt8>, in range: Range<Int>) -> Int {
  var count = 0
  var blankBefore: UInt64 = 0x80
  for start in stride(from: range.lowerBound, to: range.upperBound, by: 8) {
    let bytes = EightBytes(text, in: start..<range.upperBound)
    let blanks = bytes.equal(to: 0x20) | bytes.equal(to: 0x0A)
    count += (~blanks & (blanks << 8 | blankBefore) & 0x8080_8080_8080_8080).nonzeroBitCount
    blankBefore = blanks >> 56
  }
  return count
}
