import Collection
import Markdown
import Testing

/// What a machine can hold each question's file to.
@Suite struct QuestionFileTests {
  @Test(arguments: Library.names) func standsAlone(name: String) throws {
    let reading = try Library.reading(name)
    let question = reading.question
    #expect(reading.findings.isEmpty)
    #expect(
      reading.outline.sections.map(\.kind)
        == [.question, .answer, .weakAndStrong, .followUps, .sources, .tests])
    #expect((20...110).contains(question.brief.count))
    #expect((40...260).contains(question.stance.count))
    #expect(question.difficulty != nil)
    #expect(question.updated != nil)
    #expect((1...3).contains(question.themes.count))
    #expect((3...5).contains(question.skills.count))
    #expect((650...1450).contains(reading.words))
    #expect(question.weak != nil && question.strong != nil)
  }

  @Test(arguments: Library.names) func weighsAndDraws(name: String) throws {
    let reading = try Library.reading(name)
    let answer = try #require(reading.outline.first(.answer))
    let blocks = reading.document.siblings(in: answer.nodes)
    let tables = blocks.filter {
      if case .table = reading.document.nodes[$0].kind { true } else { false }
    }
    #expect(!tables.isEmpty)
    for node in reading.document.nodes {
      guard case .code = node.kind else { continue }
      let text = String(decoding: reading.document.bytes(of: node.text), as: UTF8.self)
      for line in text.split(separator: "\n") { #expect(line.count <= 76, "\(line)") }
      let info = String(decoding: reading.document.bytes(of: node.title), as: UTF8.self)
      if text.contains(where: { "┌└│".contains($0) }) {
        #expect(info.split(separator: " ").count >= 5, "a diagram needs a description")
      }
    }
  }

  @Test(arguments: Library.names) func restsOnSources(name: String) throws {
    let reading = try Library.reading(name)
    let sources = try #require(reading.outline.first(.sources))
    let list = try #require(reading.document.siblings(in: sources.nodes).first)
    let items = Array(reading.document.children(of: list))
    #expect((2...6).contains(items.count))
    for item in items {
      let nodes = reading.document.nodes[item..<Int(reading.document.nodes[item].end)]
      let links = nodes.filter { if case .link = $0.kind { true } else { false } }
      #expect(!links.isEmpty, "\(reading.document.plainText(of: item))")
    }
  }

  /// To another role at least; from a scenario's question to each of the others of that scenario.
  @Test(arguments: Library.names) func leadsToOtherRoles(name: String) throws {
    let library = try Library.shared.get()
    let reading = try Library.reading(name)
    let role = slug(String(name.prefix { $0 != "/" }))
    let targets: [Route] = reading.links.compactMap { use in
      if case .page(let route, _) = use.target { route } else { nil }
    }
    #expect(
      targets.contains { if case .question(let other, _) = $0 { other != role } else { false } })
    guard let scenario = reading.question.scenario else { return }
    for sibling in library.readings.map(\.question)
    where sibling.scenario == scenario && sibling.source != name {
      let route = Route.question(
        role: slug(String(sibling.source.prefix { $0 != "/" })), question: sibling.slug)
      #expect(targets.contains(route), "no link to \(sibling.source)")
    }
  }
}
