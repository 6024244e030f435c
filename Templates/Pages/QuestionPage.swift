package import Collection
package import HTML

/// A question: how it is asked, the answer, what it tests, and the same situation in other roles.
package struct QuestionPage {
  let frame: Frame
  let question: Question
  let body: QuestionBody
  /// Questions on the same subject: of other roles, and what its author names.
  let related: [Question]
  let previous: Question?
  let next: Question?
  let role: Role
  private let route: Route
  private let here: Here
  private let lens: Lens

  package init(
    frame: Frame, question: Question, body: QuestionBody, views: [Question], related: [Question],
    previous: Question?, next: Question?
  ) {
    self.frame = frame
    self.question = question
    self.body = body
    self.related = related
    self.previous = previous
    self.next = next
    role = frame.collection.role(of: question)
    route = frame.collection.route(of: question)
    here = Here(at: route)
    lens = Lens(question, views: views, here: here, in: frame)
  }

  private var collection: Collection { frame.collection }
  private var style: String { Role.style(question.role) }
}

extension QuestionPage {
  package var html: HTML {
    let twin = Route.file(route.address + "index.md")
    let steps = [(role.name, Route.role(role.slug)), (question.title, route)]
    return layout(
      Head(
        route: route, title: "\(question.title): \(role.name) interview question",
        description: question.stance.isEmpty ? question.brief : question.stance,
        source: question.source, twin: collection.site.twins ? twin : nil, role: question.role,
        structured: [flashcard, breadcrumbs(steps, in: frame)]),
      in: frame,
      main: """
        \(trail([(.role(role.slug), role.name)], to: question.title, here: here, in: frame))
        \(lens.strip)
        <div class="view \(style)">
        \(mark(question.role))
        <div>
        <h1\(identity(question.titleID))>\(question.title)</h1>
        <div class="ask">\(body.ask)</div>
        </div>
        \(about)
        </div>
        <div class="reading \(style)">
        <div class="side">\(contentsList(body.contents, in: frame))\(lens.turn)</div>
        <article class="answer" aria-label="Answer">
        \(body.sections.map(section))</article>
        \(tests)
        </div>
        <div class="after">
        \(sameSituation)\(sameSubject)\(neighbours)
        </div>
        """)
  }

  private func section(_ section: QuestionBody.Section) -> HTML {
    let style = section.style.map { "h2 " + $0 } ?? "h2"
    let heading: HTML? = section.entry.map {
      """
      <div class="\(style)"><h2 id="\($0.id)">\($0.text)</h2> <a class="anchor" href="#\($0.id)" aria-labelledby="\($0.id)">#</a></div>

      """
    }
    return "\(heading)\(section.body)"
  }

  private var about: HTML {
    let count = role.questions.count
    let changed: HTML? = question.updated.map {
      """
      <li\(frame.english)>Changed <time datetime="\($0.iso)">\($0.words)</time></li>
      """
    }
    let edit: HTML? = collection.site.repository.map {
      """
      <li class="edit"\(frame.english)><a href="\(editAddress(of: question.source, in: $0))">Suggest an edit</a></li>
      """
    }
    return """
      <ul class="meta"><li>\(role.name), question \(question.number)\(if: count > 1, " of \(count)")</li>\(facts(question, here: here, in: frame))<li\(frame.english)>\(body.minutes) minute\(if: body.minutes != 1, "s") to read</li>\(changed)\(edit)</ul>
      """
  }

  private var tests: HTML {
    guard let tests = body.tests else { return "" }
    let id = tests.entry?.id ?? "Tests"
    return """
      <aside class="tests" aria-labelledby="\(id)"><h2 id="\(id)">\(tests.entry?.text ?? "")</h2>\(tests.body)</aside>
      """
  }
}

// MARK: What stands beside it

extension QuestionPage {
  private func part(_ id: String, _ title: String, _ items: [HTML]) -> HTML {
    if items.isEmpty { return "" }
    return """
      <section class="part" aria-labelledby="\(id)"><h2 id="\(id)"\(frame.english)>\(title)</h2><ul class="plain others">
      \(items)</ul></section>

      """
  }

  private var sameSituation: HTML {
    let items = lens.others.map { other in
      let name = collection.role(of: other).name
      return behindMark(
        other.role, other.brief, at: here.to(collection.route(of: other)),
        note: other.stance.isEmpty ? "\(name)" : "\(name): \(other.stance)")
    }
    return part("Lenses", "The same situation, other lenses", items)
  }

  private var sameSubject: HTML {
    let items = related.map { other in
      behindMark(
        other.role, other.title, at: here.to(collection.route(of: other)), note: meeting(other))
    }
    let isOfOthers = related.allSatisfy { $0.role != question.role }
    return part("Subject", "The same subject\(isOfOthers ? " in other roles" : "")", items)
  }

  /// `Data Scientist · evaluation, cost · Advanced`
  private func meeting(_ other: Question) -> HTML {
    let shared: [HTML] = other.themes.filter(question.themes.contains).compactMap {
      collection.theme($0).map { "\($0.nameInText)" }
    }
    return """
      \(collection.role(of: other).name)\(if: !shared.isEmpty, " · \(shared, separator: ", ")")\(other.difficulty.map { " · \($0.name)" })
      """
  }

  private var neighbours: HTML {
    if previous == nil && next == nil { return "" }
    return """
      <nav class="part beside" aria-label="Neighbouring questions">\(neighbour(previous, "prev"))\(neighbour(next, "next"))</nav>
      """
  }

  private func neighbour(_ other: Question?, _ relation: String) -> HTML? {
    other.map {
      """
      <a class="\(style)" href="\(here.to(collection.route(of: $0)))" rel="\(relation)"><small\(frame.english)>Question \($0.number)</small>\($0.title)</a>
      """
    }
  }
}
