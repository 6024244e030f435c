internal import Bytes
package import Markdown

/// What is wrong with a document's blocks, whatever file it is.
package func documentFindings(
  _ document: Document, headings: [Heading], source: SourceText
) -> [Finding] {
  documentChecks.findings(in: WrittenText(document: document, headings: headings, source: source))
}

/// A file as these checks see it.
struct WrittenText {
  let document: Document
  let headings: [Heading]
  let source: SourceText

  var path: String { source.path }

  /// The first line of a node's text.
  func words(of node: Node) -> String {
    let text = String(decoding: document.bytes(of: node.text), as: UTF8.self)
    return String(text.prefix { !$0.isNewline })
  }
}

let documentChecks: [Check<WrittenText>] = [
  // UTF-8 that was read as Windows-1252 and saved again, or lost to U+FFFD on the way.
  Check(.warning("mojibake"), garbledLines),

  Check(.warning("raw-html")) { text in
    RawHTML(in: text.document).nodes.filter { $0.meaning == .text }.map {
      let node = text.document.nodes[$0.node]
      return Fault(
        line: Int(node.line), words: text.words(of: node),
        message: "raw HTML is shown as the text that it is",
        remedy:
          "write it in Markdown; only `<br>` and closed `<sub>`, `<sup>` and `<kbd>` are markup")
    }
  },

  Check(.note("glyph"), foreignGlyphs),

  Check(.warning("ragged-table")) { text in
    var columns: Int32 = 0
    return text.document.nodes.compactMap { node in
      if case .table(let count) = node.kind { columns = count }
      guard case .row(_, let cells) = node.kind, cells != columns else { return nil }
      return Fault(
        line: Int(node.line),
        message: "this row has \(cells) cell\(cells == 1 ? "" : "s"), and its table \(columns)",
        remedy: "give every row as many cells as the header; write a bar in a cell as `\\|`")
    }
  },

  Check(.warning("open-fence")) { text in
    text.document.nodes.compactMap { node in
      guard case .code(.unclosed) = node.kind else { return nil }
      return Fault(
        line: Int(node.line),
        message: "this code fence is never closed, and takes in the rest of the text",
        remedy: "close it with as many marks as opened it")
    }
  },

  Check(.warning("skipped-level")) { text in
    zip(text.headings, text.headings.dropFirst()).compactMap { above, heading in
      guard heading.level > above.level + 1 else { return nil }
      let marks = String(repeating: "#", count: Int(above.level) + 1)
      return Fault(
        line: heading.line,
        message:
          "this heading is of level \(heading.level), and the one above it of level \(above.level)",
        remedy: "write it as `\(marks) …`")
    }
  },

  Check(.warning("no-description")) { text in
    var line: Int32 = 1
    return text.document.nodes.indices.compactMap { place in
      let node = text.document.nodes[place]
      if !node.kind.isInline { line = node.line }
      guard case .picture = node.kind, text.document.plainText(of: place).isEmpty else {
        return nil
      }
      return Fault(
        line: Int(line), words: text.words(of: node),
        message: "this picture has no description for those who do not see it",
        remedy: "write what it shows between the brackets: `![what it shows](…)`")
    }
  },
]

@Sendable private func garbledLines(_ text: WrittenText) -> [Fault] {
  let signs: [[UInt8]] = [
    [0xC3, 0x83, 0xC2], [0xC3, 0xA2, 0xE2, 0x82, 0xAC], [0xC3, 0x82, 0xC2], [0xEF, 0xBF, 0xBD],
  ]
  let bytes = text.source.bytes
  guard bytes.withUnsafeBufferPointer({ mayBeGarbled($0) }) else { return [] }
  var lines = Lines(bytes)
  var line = 0
  var faults: [Fault] = []
  while let range = lines.next() {
    line += 1
    for place in range where bytes[place] == 0xC3 || bytes[place] == 0xEF {
      guard signs.contains(where: { bytes[place..<range.upperBound].starts(with: $0) }) else {
        continue
      }
      let word = bytes[place..<range.upperBound].prefix { $0 > 0x7F }
      faults.append(
        Fault(
          line: line, words: String(decoding: word, as: UTF8.self),
          message: "these characters look like another encoding read as UTF-8",
          remedy: "write the character that was meant, and save the file as UTF-8"))
      break
    }
  }
  return faults
}

/// Whether a text has a byte with which such characters begin.
private func mayBeGarbled(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
  text.containsEight { !$0.isASCII && ($0.holds(0xC3) || $0.holds(0xEF)) }
}
