package import Collection
package import HTML

/// A question: how it is asked, the answer, what it tests, and the same situation in other roles.
package struct QuestionPage {
  /// The file's sections, rendered, in the order in which they stand.
  package struct Body: Sendable {
    package struct Section: Sendable {
      let entry: ContentsEntry?
      let style: String?
      let body: HTML

      package init(entry: ContentsEntry?, style: String?, body: HTML) {
        self.entry = entry
        self.style = style
        self.body = body
      }
    }

    let ask: HTML
    let sections: [Section]
    let tests: Section?

    package init(ask: HTML, sections: [Section], tests: Section?) {
      self.ask = ask
      self.sections = sections
      self.tests = tests
    }
  }

  let frame: Frame
  let question: Question
  let body: Body
  /// Questions of other roles on the same subject, the nearest first.
  let related: [Question]
  let previous: Question?
  let next: Question?

  package init(
    frame: Frame, question: Question, body: Body, related: [Question], previous: Question?,
    next: Question?
  ) {
    self.frame = frame
    self.question = question
    self.body = body
    self.related = related
    self.previous = previous
    self.next = next
  }

  private var collection: Collection { frame.collection }
  private var role: Role { collection.role(of: question) }
  private var route: Route { collection.route(of: question) }
  private var here: Here { Here(at: route) }
  private var style: String { Role.style(question.role) }
  private var twin: Route { .file(route.address + "index.md") }
}

extension QuestionPage {
  package var html: HTML {
    layout(
      Head(
        route: route, title: "\(question.title): \(role.name) interview question",
        description: question.stance.isEmpty ? question.brief : question.stance,
        source: question.source, twin: collection.site.twins ? twin : nil,
        structured: [flashcard, breadcrumbs]),
      in: frame,
      main: """
        \(trail([(.role(role.slug), role.name)], to: question.title, here: here, in: frame))
        \(lens)
        <div class="view \(style)">
        \(mark(question.role))
        <div>
        <h1\(question.titleID.map { " id=\"\($0)\"" })>\(question.title)</h1>
        <div class="ask">\(body.ask)</div>
        </div>
        \(about)
        </div>
        <div class="reading \(style)">
        <div class="side">\(contentsList(question.contents))\(turn)</div>
        <article class="answer">
        \(body.sections.map(section))</article>
        \(tests)
        </div>
        <div class="after">
        \(sameSituation)\(sameSubject)\(neighbours)
        </div>
        """)
  }

  private func section(_ section: Body.Section) -> HTML {
    let heading: HTML? = section.entry.map {
      "<h2 id=\"\($0.id)\">\($0.text) <a class=\"anchor\" href=\"#\($0.id)\" aria-label=\"Link to: \($0.text)\">#</a></h2>\n"
    }
    return "\(heading)\(section.body)"
  }

  private var about: HTML {
    let count = role.questions.count
    let edit = collection.site.repository.map { editAddress(of: question.source, in: $0) }
    return """
      <ul class="meta"><li>\(role.name), question \(question.number)\(if: count > 1, " of \(count)")</li>\(facts(question, here: here, in: frame, showsScenario: false))<li>\(question.minutes) minute\(if: question.minutes != 1, "s") to read</li>\(question.updated.map { "<li>Changed <time datetime=\"\($0.iso)\">\($0.words)</time></li>" })\(edit.map { "<li class=\"edit\"><a href=\"\($0)\">Suggest an edit</a></li>" })</ul>
      """
  }

  private var tests: HTML {
    guard let tests = body.tests else { return "" }
    let id = tests.entry?.id ?? "Tests"
    return """
      <aside class="tests" aria-labelledby="\(id)"><h2 id="\(id)">\(tests.entry?.text ?? "")</h2>\(tests.body)</aside>
      """
  }

  // MARK: The lens

  private var scenario: Scenario? { collection.scenario(of: question) }

  /// The question that stands for each role in the situation; this one for its own.
  private var views: [Question] {
    guard let scenario else { return [] }
    return scenario.questions.enumerated().compactMap { place, questions in
      if place == question.role { return question }
      return questions.first.map { collection.questions[$0] }
    }
  }

  /// The strip of roles over a question of a scenario.
  private var lens: HTML {
    guard let scenario else { return "" }
    let views = views
    let panes: [HTML] = views.map { view in
      """
      <li class="\(Role.style(view.role))"><a href="\(here.to(collection.route(of: view)))"\(current(view))>\(mark(view.role))<b>\(collection.role(of: view).name)</b><span>\(view.title)</span></a></li>
      """
    }
    return """
      <p class="situation"><span class="meta">One situation, \(numberWord(views.count)) \(views.count == 1 ? "lens" : "lenses")</span><br><a href="\(here.to(.scenario(scenario.slug)))">\(scenario.situation.isEmpty ? scenario.title : scenario.situation)</a></p>
      <nav aria-label="The same situation, by role"><ul class="lens of\(views.count)">\(panes)</ul></nav>
      """
  }

  /// The marks alone, which follow the reader beside the contents.
  private var turn: HTML {
    guard scenario != nil else { return "" }
    let marks: [HTML] = views.map { view in
      let name = collection.role(of: view).name
      return """
        <li class="\(Role.style(view.role))"><a href="\(here.to(collection.route(of: view)))" title="\(name)"\(current(view))>\(mark(view.role))<span class="hide">\(name)</span></a></li>
        """
    }
    return "<nav class=\"turn\" aria-label=\"Change the lens\"><ul>\(marks)</ul></nav>"
  }

  private func current(_ view: Question) -> HTML {
    view.source == question.source ? " aria-current=\"page\"" : ""
  }

  // MARK: What stands beside it

  private var sameSituation: HTML {
    let views = views.filter { $0.source != question.source }
    if views.isEmpty { return "" }
    let list = others(views, here: here, in: frame, naming: \.brief) {
      "\(collection.role(of: $0).name): \($0.stance)"
    }
    return """
      <section class="part" aria-labelledby="Lenses"><h2 id="Lenses">The same situation, other lenses</h2>\(list)</section>

      """
  }

  private var sameSubject: HTML {
    if related.isEmpty { return "" }
    let list = others(related, here: here, in: frame, naming: \.title) { other in
      let shared = other.themes.filter(question.themes.contains).compactMap {
        collection.theme($0)?.name.lowercased()
      }
      let words = [
        collection.role(of: other).name, shared.joined(separator: ", "),
        other.difficulty?.name ?? "",
      ]
      return "\(words.filter { !$0.isEmpty }.joined(separator: " · "))"
    }
    return """
      <section class="part" aria-labelledby="Subject"><h2 id="Subject">The same subject in other roles</h2>\(list)</section>

      """
  }

  private var neighbours: HTML {
    func link(_ other: Question?, _ relation: String) -> HTML? {
      other.map {
        """
        <a class="\(style)" href="\(here.to(collection.route(of: $0)))" rel="\(relation)"><small>Question \($0.number)</small>\($0.title)</a>
        """
      }
    }
    if previous == nil && next == nil { return "" }
    return """
      <nav class="part beside" aria-label="Neighbouring questions">\(link(previous, "prev"))\(link(next, "next"))</nav>
      """
  }
}
