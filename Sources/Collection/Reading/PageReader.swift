package import Markdown

/// A Markdown file that is no question, read: `About.md`, a role's README, or one that a text refers to.
package struct PageReading: Sendable {
  package let source: SourceText
  package let document: Document
  package let headings: [Heading]
  package let levels: [UInt8]
  /// The place of the heading that is the page's title.
  package let title: Int?
  package let links: [LinkUse]
}

extension PageReading {
  package init(_ source: SourceText, links resolver: LinkResolver) throws(Finding) {
    self.source = source
    document = try Document(source)
    headings = document.headings()
    // The title is the first heading where the file begins with one of the first level.
    title = headings.first.flatMap { $0.level == 1 ? 0 : nil }
    levels = pageLevels(of: headings, title: title)
    links = linkUses(in: document, source: source.path, resolver: resolver)
  }

  /// Every block but the title.
  package var runs: [Range<Int>] {
    let end = document.nodes.count
    guard let title else { return [1..<end] }
    let node = headings[title].node
    return [1..<node, Int(document.nodes[node].end)..<end].filter { !$0.isEmpty }
  }

  /// The first block where it is a paragraph, which can stand beside the title, and the rest.
  package var leadAndRest: (lead: Range<Int>, rest: [Range<Int>]) {
    guard let first = runs.first, document.nodes[first.lowerBound].kind == .paragraph else {
      return (1..<1, runs)
    }
    let end = Int(document.nodes[first.lowerBound].end)
    let rest = [end..<first.upperBound] + runs.dropFirst()
    return (first.lowerBound..<end, rest.filter { !$0.isEmpty })
  }

  /// The first sentence of its first paragraph.
  private var description: String {
    runs.flatMap { document.siblings(in: $0) }.first { document.nodes[$0].kind == .paragraph }
      .map { firstSentence(document.plainText(of: $0)) } ?? ""
  }

  package func page(at route: Route, isListed: Bool) -> Page {
    let name = source.path.split(separator: "/").last.map(String.init) ?? source.path
    let stem = name.prefix { $0 != "." }.split(separator: "_").joined(separator: " ")
    return Page(
      source: source.path, title: title.map { headings[$0].text } ?? stem,
      titleID: title.map { headings[$0].id }, description: description, route: route,
      isListed: isListed,
      contents: zip(headings, levels).compactMap { heading, level in
        level == 2 || level == 3
          ? ContentsEntry(level: Int(level), id: heading.id, text: heading.text) : nil
      })
  }
}
