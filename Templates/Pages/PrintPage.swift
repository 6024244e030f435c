package import Collection
package import HTML

/// A print edition: contents, then question after question, of the whole collection or of one role, with
/// the answers or without.
package struct PrintPage {
  let frame: Frame
  /// The role's place; `nil` for the whole collection.
  let role: Int?
  let answers: Bool
  /// By question, in order, without ids: a page of many questions would have many of one.
  let bodies: [QuestionBody]

  package init(frame: Frame, role: Int?, answers: Bool, bodies: [QuestionBody]) {
    self.frame = frame
    self.role = role
    self.answers = answers
    self.bodies = bodies
  }

  /// The level of a question's heading; what stands in its answer follows below.
  package static func level(role: Int?) -> Int { role == nil ? 3 : 2 }

  /// The questions that it holds, in order.
  package static func questions(role: Int?, in collection: Collection) -> Range<Int> {
    role.map { collection.roles[$0].questions } ?? collection.questions.indices
  }

  private var collection: Collection { frame.collection }
  private var route: Route { edition(role, answers: answers) }
  private var here: Here { Here(at: route) }
  private var name: String { role.map { collection.roles[$0].name } ?? collection.site.title }
  private var roles: Range<Int> { role.map { $0..<$0 + 1 } ?? collection.roles.indices }

  private func edition(_ place: Int?, answers: Bool) -> Route {
    .print(role: place.map { collection.roles[$0].slug }, answers: answers)
  }
}

extension PrintPage {
  package var html: HTML {
    let title = "\(name): \(answers ? "questions and answers" : "the questions alone")"
    return layout(
      Head(
        route: route, title: title, description: "A print edition, on one page.", role: role,
        bodyClass: answers ? "edition" : "edition alone", isListed: false),
      in: frame,
      main: """
        \(trail([], to: "Print edition", here: here, in: frame))
        <div class="intro"><h1>\(title)</h1>
        <div>\(editions)</div></div>
        <nav class="part leaves" aria-labelledby="Contents"><h2 id="Contents"\(frame.english)>Contents</h2>
        \(roles.map(contents))</nav>
        \(roles.map(chapter))
        """)
  }

  /// The other editions, which paper has no use for.
  private var editions: HTML {
    let other = edition(role, answers: !answers)
    let each: [HTML] = ([nil] + collection.roles.indices.map { $0 }).filter { $0 != role }.map {
      place in
      let name = place.map { collection.roles[$0].name } ?? "the whole collection"
      return """
        <a href="\(here.to(edition(place, answers: answers)))">\(name)</a>
        """
    }
    return """
      <p class="screen">Made for paper: print this page. There is one <a href="\(here.to(other))">\(answers ? "without the answers" : "with the answers")</a>, and one for \(each, separator: ", ").</p>
      """
  }

  private func contents(of place: Int) -> HTML {
    let items: [HTML] = collection.questions(of: collection.roles[place]).map { question in
      """
      <li value="\(question.number)"><a href="#\(anchor(of: question))">\(question.title)</a></li>

      """
    }
    let heading: HTML = "<h3>\(who(collection.roles[place], at: place))</h3>\n"
    return """
      <div>\(if: role == nil, heading)<ol>
      \(items)</ol></div>

      """
  }

  /// `Q-1-4`: the first role's question 4. It begins with a capital, as no heading of a text does.
  private func anchor(of question: Question) -> String {
    "Q-\(question.role + 1)-\(question.number)"
  }
}

// MARK: Chapters

extension PrintPage {
  private func chapter(_ place: Int) -> HTML {
    let chapterRole = collection.roles[place]
    let pattern: HTML = "<q>\(chapterRole.pattern)</q>"
    let opening: HTML = """
      <header class="open \(Role.style(place))">\(mark(place))<div><h2>\(chapterRole.name)</h2>\(if: !chapterRole.pattern.isEmpty, pattern)</div></header>

      """
    let first = PrintPage.questions(role: role, in: collection).lowerBound
    let sheets = chapterRole.questions.map { sheet(collection.questions[$0], bodies[$0 - first]) }
    return "\(if: role == nil, opening)\(sheets)"
  }

  private func sheet(_ question: Question, _ body: QuestionBody) -> HTML {
    let level = PrintPage.level(role: role)
    let situation: HTML? = collection.scenario(of: question).map {
      """
      <p class="meta">\($0.situation.isEmpty ? $0.title : $0.situation)</p>

      """
    }
    return """
      <article class="sheet answer \(Role.style(question.role))" id="\(anchor(of: question))">
      <h\(level)><b>\(question.number)</b> \(question.title)</h\(level)>
      \(situation)<div class="ask">\(body.ask)</div>
      \(if: answers, answer(body, level: level + 1))</article>

      """
  }

  private func answer(_ body: QuestionBody, level: Int) -> HTML {
    let sections: [HTML] = (body.sections + [body.tests].compactMap { $0 }).map { section in
      let heading: HTML? = section.entry.map { "<h\(level)>\($0.text)</h\(level)>\n" }
      return "\(heading)\(section.body)"
    }
    return "\(sections)"
  }
}
