package import Markdown

/// What is wrong with a document's blocks, whatever file it is. A rule is one entry.
package func documentFindings(
  _ document: Document, headings: [Heading], source: SourceText
) -> [Finding] {
  let text = WrittenText(document: document, headings: headings, source: source)
  return documentRules.flatMap { $0(text) }
    + diagramGlyphs(in: document, path: source.path)
}

private let documentRules: [@Sendable (WrittenText) -> [Finding]] = [
  mojibake, rawHTML, raggedTables, openFences, skippedLevels, picturesWithoutDescription,
]

/// A file as the rules see it.
private struct WrittenText {
  let document: Document
  let headings: [Heading]
  let source: SourceText

  var path: String { source.path }

  func words(of node: Node) -> String {
    let text = String(decoding: document.bytes(of: node.text), as: UTF8.self)
    return String(text.prefix { !$0.isNewline })
  }
}

/// UTF-8 that was read as Windows-1252 and saved again, or lost to U+FFFD on the way.
private func mojibake(_ text: WrittenText) -> [Finding] {
  let signs: [[UInt8]] = [
    [0xC3, 0x83, 0xC2], [0xC3, 0xA2, 0xE2, 0x82, 0xAC], [0xC3, 0x82, 0xC2], [0xEF, 0xBF, 0xBD],
  ]
  let bytes = text.source.bytes
  guard bytes.contains(where: { $0 == 0xC3 || $0 == 0xEF }) else { return [] }
  var lines = Lines(bytes)
  var line = 0
  var findings: [Finding] = []
  while let range = lines.next() {
    line += 1
    for place in range where bytes[place] == 0xC3 || bytes[place] == 0xEF {
      guard let sign = signs.first(where: { bytes[place..<range.upperBound].starts(with: $0) })
      else { continue }
      findings.append(
        Finding(
          .mojibake, text.path, line: line, words: String(decoding: sign, as: UTF8.self),
          "these characters look like another encoding read as UTF-8",
          remedy: "write the character that was meant, and save the file as UTF-8"))
      break
    }
  }
  return findings
}

private func rawHTML(_ text: WrittenText) -> [Finding] {
  text.document.nodes.compactMap { node in
    switch node.kind {
    case .html, .inlineHTML: break
    default: return nil
    }
    let words = text.words(of: node)
    guard !isShownMarkup(words[...]) else { return nil }
    return Finding(
      .rawHTML, text.path, line: Int(node.line), words: words,
      "raw HTML is shown as the text that it is",
      remedy: "write it in Markdown; `<br>`, `<sub>`, `<sup>` and `<kbd>` alone are markup")
  }
}

private func isShownMarkup(_ words: Substring) -> Bool {
  let tags = ["br", "sub", "sup", "kbd"]
  return words.hasPrefix("<!--") || ["<br/>", "<br />"].contains(words)
    || tags.contains { words == "<\($0)>" || words == "</\($0)>" }
}

private func raggedTables(_ text: WrittenText) -> [Finding] {
  var columns: Int32 = 0
  return text.document.nodes.compactMap { node in
    if case .table(let count) = node.kind { columns = count }
    guard case .row(_, let cells) = node.kind, cells != columns else { return nil }
    return Finding(
      .raggedTable, text.path, line: Int(node.line),
      "this row has \(cells) cells, and its table \(columns)",
      remedy: "give every row as many cells as the header; write a bar in a cell as `\\|`")
  }
}

private func openFences(_ text: WrittenText) -> [Finding] {
  text.document.nodes.compactMap { node in
    guard case .code(.unclosed) = node.kind else { return nil }
    return Finding(
      .openFence, text.path, line: Int(node.line),
      "this code fence is never closed, and takes in the rest of the text",
      remedy: "close it with as many marks as opened it")
  }
}

private func skippedLevels(_ text: WrittenText) -> [Finding] {
  zip(text.headings, text.headings.dropFirst()).compactMap { above, heading in
    guard heading.level > above.level + 1 else { return nil }
    return Finding(
      .skippedLevel, text.path, line: Int(heading.line),
      "this heading is of level \(heading.level), and the one above it of level \(above.level)",
      remedy: "write it with \(above.level + 1) number signs")
  }
}

private func picturesWithoutDescription(_ text: WrittenText) -> [Finding] {
  var line: Int32 = 1
  return text.document.nodes.indices.compactMap { place in
    let node = text.document.nodes[place]
    if !node.kind.isInline { line = node.line }
    guard case .picture = node.kind, text.document.plainText(of: place).isEmpty else { return nil }
    return Finding(
      .noDescription, text.path, line: Int(line), words: text.words(of: node),
      "this picture has no description for those who do not see it",
      remedy: "write what it shows between the brackets: `![what it shows](…)`")
  }
}
