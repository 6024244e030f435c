package import Collection
package import HTML

/// A role: its focus, its thinking pattern, its questions in order, what its interviews test.
package struct RolePage {
  let frame: Frame
  let place: Int
  let questions: [Question]
  /// What most of its questions test, and how many of them; a collection may have as many skills as it
  /// has questions.
  let skills: [(name: String, count: Int)]
  /// What the role's own introduction says above its first heading, rendered; empty where it has none.
  let lead: HTML
  /// The rest of it.
  let introduction: HTML
  let contents: [ContentsEntry]

  package init(
    frame: Frame, place: Int, questions: [Question], skills: [(name: String, count: Int)],
    lead: HTML, introduction: HTML, contents: [ContentsEntry]
  ) {
    self.frame = frame
    self.place = place
    self.questions = questions
    self.skills = skills
    self.lead = lead
    self.introduction = introduction
    self.contents = contents
  }

  private var collection: Collection { frame.collection }
  private var role: Role { collection.roles[place] }
  private var here: Here { Here(at: .role(role.slug)) }
  private var style: String { Role.style(place) }
}

extension RolePage {
  package var html: HTML {
    layout(
      Head(
        route: .role(role.slug), title: "\(role.name) interview questions",
        description: [role.focus, role.pattern].filter { !$0.isEmpty }.joined(separator: ": "),
        source: role.introduction, role: place,
        structured: [breadcrumbs([(role.name, .role(role.slug))], in: frame)]),
      in: frame,
      main: """
        \(trail([], to: role.name, here: here, in: frame))
        \(opening)
        <div class="reading \(style) role">
        <div class="side">\(contentsList(allContents, in: frame))</div>
        <div>
        <section aria-labelledby="Questions"><h2 id="Questions"\(frame.english)>\(capitalized(counted(questions.count, "question")))</h2>
        \(numbered(questions, here: here, in: frame))</section>
        \(said)\(tested)\(facets)\(beside)
        </div>
        </div>
        """)
  }

  private var opening: HTML {
    let gist = gist(of: role)
    return """
      <header class="open opening \(style)">\(mark(place))<div>
      <h1>\(role.name)</h1>\(if: !role.pattern.isEmpty, "<q>\(role.pattern)</q>")\(if: !gist.isEmpty, "<p>\(gist)</p>")
      \(lead)</div></header>
      """
  }

  private var allContents: [ContentsEntry] {
    var entries = [ContentsEntry(level: 2, id: "Questions", text: "The questions")] + contents
    func add(_ id: String, _ text: String) {
      entries.append(ContentsEntry(level: 2, id: id, text: text))
    }
    if !skills.isEmpty { add("Tested", "What its interviews test") }
    if !facetItems.isEmpty { add("Facets", "How it looks at things") }
    if collection.roles.count > 1 { add("Beside", "Beside another role") }
    return entries
  }

  private func part(_ id: String, _ title: String, _ body: HTML) -> HTML {
    """
    <section class="part" aria-labelledby="\(id)"><h2 id="\(id)"\(frame.english)>\(title)</h2>
    \(body)</section>

    """
  }

  private var said: HTML {
    if introduction.isEmpty { return "" }
    return """
      <section class="part said say">\(introduction)</section>

      """
  }

  private var tested: HTML {
    guard let most = skills.first?.count else { return "" }
    let rows: [HTML] = skills.map {
      """
      <tr><th scope="row">\($0.name)</th><td class="\(style)">\(bar($0.count, of: most))</td></tr>

      """
    }
    return part(
      "Tested", "What its interviews test",
      """
      <table class="tally"><caption\(frame.english)>Questions of \(numberWord(questions.count)) that test each skill</caption><thead class="hide"><tr><th scope="col">Skill</th><th scope="col">Questions</th></tr></thead><tbody>
      \(rows)</tbody></table>
      """)
  }

  private var facetItems: [HTML] {
    zip(collection.facets, role.facets).filter { !$0.1.isEmpty }.map {
      "<div><dt>\($0.0)</dt><dd>\($0.1)</dd></div>"
    }
  }

  private var facets: HTML {
    if facetItems.isEmpty { return "" }
    return part(
      "Facets", "How it looks at things",
      """
      <dl class="facets">\(facetItems)</dl>
      """)
  }

  private var beside: HTML {
    guard collection.roles.count > 1 else { return "" }
    let items = collection.roles.enumerated().filter { $0.offset != place }.map { other, partner in
      behindMark(
        other, "\(role.name) and \(partner.name)",
        at: here.to(.pair(role.slug, partner.slug)),
        note: "\(partner.pattern.isEmpty ? partner.focus : partner.pattern)")
    }
    return part(
      "Beside", "Beside another role",
      """
      <ul class="plain others">
      \(items)</ul>
      """)
  }
}
