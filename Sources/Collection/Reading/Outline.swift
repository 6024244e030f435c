package import Markdown

/// The sections of a question's file, found by their headings. Every block of the file belongs to
/// exactly one of them, so that nothing an author wrote can be lost.
package struct Outline: Sendable, Equatable {
  package enum Kind: Sendable, Equatable {
    /// What stands before the question.
    case opening
    case question, answer, weakAndStrong, followUps, sources, tests
    /// A section that the format does not know.
    case other
  }

  package struct Section: Sendable, Equatable {
    package let kind: Kind
    /// The place of its heading among the document's headings; `nil` for the opening.
    package let heading: Int?
    /// Its blocks, heading apart: nodes of the document.
    package let nodes: Range<Int>
    package let line: Int
  }

  package let sections: [Section]
  /// The place of the `Topic:` heading among the headings, and the topic.
  package let topic: (heading: Int, title: String)?

  package static func == (left: Outline, right: Outline) -> Bool {
    left.sections == right.sections && left.topic?.heading == right.topic?.heading
      && left.topic?.title == right.topic?.title
  }
}

extension Outline {
  package init(of document: Document, headings: [Heading]) {
    var builder = Builder(document: document)
    var place = 0
    for node in document.children(of: 0) {
      // Those within quotes and lists are passed by.
      while place < headings.count, headings[place].node < node { place += 1 }
      if place < headings.count, headings[place].node == node {
        builder.meet(headings[place], at: place)
      } else {
        builder.take(node)
      }
    }
    sections = builder.finish()
    topic = builder.topic
  }

  package func first(_ kind: Kind) -> Section? { sections.first { $0.kind == kind } }
}

private struct Builder {
  let document: Document
  var sections: [Outline.Section] = []
  var topic: (heading: Int, title: String)?

  private var kind = Outline.Kind.opening
  private var heading: Int?
  private var line = 1
  private var start: Int?
  private var end = 1

  init(document: Document) { self.document = document }

  mutating func take(_ node: Int) {
    if start == nil { start = node }
    end = Int(document.nodes[node].end)
  }

  mutating func meet(_ met: Heading, at place: Int) {
    let text = met.text
    if topic == nil, met.level <= 3, kind == .opening, let title = topicTitle(text) {
      topic = (place, title)
      // What stands before the topic and what stands after it are one opening, less this heading.
      close(then: .opening, heading: nil, line: Int(met.line))
      return
    }
    if met.level == 1, kind == .opening, isFrame(text) {
      close(then: .opening, heading: nil, line: Int(met.line))
      return
    }
    guard met.level <= 3 else {
      take(met.node)
      return
    }
    if let known = Outline.kind(of: text) {
      close(then: known, heading: place, line: Int(met.line))
    } else if kind == .answer || kind == .other {
      take(met.node)
    } else {
      close(then: .other, heading: place, line: Int(met.line))
    }
  }

  mutating func finish() -> [Outline.Section] {
    close(then: .other, heading: nil, line: 0)
    return sections
  }

  /// Ends the section at hand and begins another. Rules that part sections are the headings' own.
  private mutating func close(
    then next: Outline.Kind, heading nextHeading: Int?, line nextLine: Int
  ) {
    if var from = start {
      var to = end
      while from < to, document.nodes[from].kind == .rule { from = Int(document.nodes[from].end) }
      while from < to, document.nodes[to - 1].kind == .rule { to -= 1 }
      if from < to || heading != nil {
        sections.append(.init(kind: kind, heading: heading, nodes: from..<to, line: line))
      }
    } else if heading != nil {
      sections.append(.init(kind: kind, heading: heading, nodes: end..<end, line: line))
    }
    (kind, heading, line, start) = (next, nextHeading, nextLine, nil)
  }

  private func topicTitle(_ text: String) -> String? {
    guard let colon = text.utf8.firstIndex(of: UInt8(ascii: ":")) else { return nil }
    guard lettersOnly(text[..<colon]) == "topic" else { return nil }
    let title = text[text.index(after: colon)...].trimmingBlanks
    return title.isEmpty ? nil : String(title)
  }

  /// `# AI Engineer Interview Question` says what the file is; the page says it in its own way.
  private func isFrame(_ text: String) -> Bool {
    lettersOnly(text[...]).hasSuffix("interviewquestion")
  }
}

extension Outline {
  /// Headings may begin with an emoji and be written in any case.
  static func kind(of heading: String) -> Kind? {
    switch lettersOnly(heading[...]) {
    case "question": .question
    case "answer": .answer
    case "weakandstronganswers": .weakAndStrong
    case "followupquestions": .followUps
    case "sources": .sources
    case "whatthisquestiontests": .tests
    default: nil
    }
  }
}

/// `"❓ Follow-Up Questions"` → `"followupquestions"`
func lettersOnly(_ text: Substring) -> String {
  var letters: [UInt8] = []
  for byte in text.utf8 {
    guard byte < 0x80 else {
      return text.reduce(into: "") { if $1.isLetter { $0 += $1.lowercased() } }
    }
    if (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20) { letters.append(byte | 0x20) }
  }
  return String(decoding: letters, as: UTF8.self)
}

extension StringProtocol where SubSequence == Substring {
  /// Without white space at either end.
  var trimmingBlanks: SubSequence {
    var text = self[startIndex...]
    // Mostly there is none, and its ends are ASCII, which is told without a look at characters.
    if let first = utf8.first, let last = text.utf8.last, isSign(first), isSign(last) {
      return text
    }
    while let first = text.first, first.isWhitespace { text.removeFirst() }
    while let last = text.last, last.isWhitespace { text.removeLast() }
    return text
  }
}

private func isSign(_ byte: UInt8) -> Bool { (0x21...0x7E).contains(byte) }
