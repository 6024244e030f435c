internal import Collection
internal import HTML
internal import Markdown
internal import Templates

/// Documents as the pages show them, their links resolved.
struct BodyRenderer: Sendable {
  let links: LinkResolver
  /// Where pictures' sizes are known.
  let ledger: Ledger

  func question(_ reading: QuestionReading, at route: Route) -> RenderedBody {
    body(
      of: reading,
      by: renderer(
        reading.document, reading.headings, reading.levels, source: reading.question.source,
        at: route))
  }

  /// The same for a page of many questions: headings from `level` on and without ids, links leading from
  /// `edition`, those within the text to the question's own page.
  func question(
    _ reading: QuestionReading, page: Route, in edition: Route, level: Int
  ) -> RenderedBody {
    let here = Here(at: edition)
    let levels = reading.levels.map { $0 == 0 ? 0 : min(6, $0 + UInt8(level - 1)) }
    let renderer = PageRenderer(
      reading.document, headings: reading.headings, levels: levels, hasIDs: false
    ) { url, isPicture in
      links.destination(
        of: url, isPicture: isPicture, source: reading.question.source, here: here,
        ledger: ledger, home: page)
    }
    return body(of: reading, by: renderer)
  }

  private func body(of reading: QuestionReading, by renderer: PageRenderer) -> RenderedBody {
    var ask: HTML = ""
    var tests: (shape: BodyShape.Section, nodes: Range<Int>)?
    var sections: [(shape: BodyShape.Section, nodes: Range<Int>)] = []
    for section in reading.outline.sections {
      let entry = section.heading.map {
        ContentsEntry(level: 2, id: reading.headings[$0].id, text: reading.headings[$0].text)
      }
      switch section.kind {
      case .question where ask.isEmpty:
        ask = renderer.html(of: quoted(section.nodes, in: reading.document))
      case .tests where tests == nil:
        tests = (.init(entry: entry, style: nil), section.nodes)
      default:
        let shape = BodyShape.Section(entry: entry, style: style(section.kind))
        sections.append((shape, section.nodes))
      }
    }
    let rest = renderer.html(of: sections.map(\.nodes) + [tests?.nodes].compactMap(\.self))
    return RenderedBody(
      shape: BodyShape(
        contents: reading.contents, words: reading.words, sections: sections.map(\.shape),
        tests: tests?.shape),
      markup: [ask] + rest)
  }

  /// A role's introduction: its first paragraph, which stands beside the role's name, and the rest.
  func introduction(_ reading: PageReading, at route: Route) -> (lead: HTML, rest: HTML) {
    let renderer = renderer(
      reading.document, reading.headings, reading.levels, source: reading.source.path, at: route)
    let (lead, rest) = reading.leadAndRest
    return (renderer.html(of: lead), join(rest.map { renderer.html(of: $0) }))
  }

  func page(_ reading: PageReading, at route: Route) -> HTML {
    let renderer = renderer(
      reading.document, reading.headings, reading.levels, source: reading.source.path, at: route)
    return join(reading.runs.map { renderer.html(of: $0) })
  }

  func home(_ reading: HomeReading) -> (introduction: HTML, sections: [HomePage.Section]) {
    let renderer = renderer(
      reading.document, reading.headings, reading.levels, source: reading.source.path, at: .home)
    var introduction: HTML = ""
    var sections: [HomePage.Section] = []
    for section in reading.sections {
      let body = join(section.runs.map { renderer.html(of: $0) })
      if section.heading == nil && !section.heldRoles {
        introduction = body
        continue
      }
      let entry = section.heading.map {
        ContentsEntry(level: 2, id: reading.headings[$0].id, text: reading.headings[$0].text)
      }
      sections.append(.init(heading: entry, body: body, holdsRoles: section.heldRoles))
    }
    return (introduction, sections)
  }

  private func renderer(
    _ document: Document, _ headings: [Heading], _ levels: [UInt8], source: String, at route: Route
  ) -> PageRenderer {
    let here = Here(at: route)
    return PageRenderer(document, headings: headings, levels: levels) { url, isPicture in
      links.destination(of: url, isPicture: isPicture, source: source, here: here, ledger: ledger)
    }
  }

  /// The question's blocks; where they stand in one quote, what stands in the quote.
  private func quoted(_ nodes: Range<Int>, in document: Document) -> Range<Int> {
    let siblings = document.siblings(in: nodes)
    guard siblings.count == 1, document.nodes[siblings[0]].kind == .quote else { return nodes }
    return siblings[0] + 1..<Int(document.nodes[siblings[0]].end)
  }

  private func style(_ kind: Outline.Kind) -> String? {
    switch kind {
    case .followUps: "steps"
    case .sources: "sources"
    default: nil
    }
  }

  private func join(_ parts: [HTML]) -> HTML { parts.reduce(into: HTML()) { $0 += $1 } }
}
