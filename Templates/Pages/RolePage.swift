package import Collection
package import HTML

/// A role: its focus, its thinking pattern, its questions in order, what its interviews test.
package struct RolePage {
  let frame: Frame
  let place: Int
  /// The role's own introduction, rendered; empty where it has none.
  let introduction: HTML
  let contents: [ContentsEntry]

  package init(frame: Frame, place: Int, introduction: HTML, contents: [ContentsEntry]) {
    self.frame = frame
    self.place = place
    self.introduction = introduction
    self.contents = contents
  }

  private var collection: Collection { frame.collection }
  private var role: Role { collection.roles[place] }
  private var here: Here { Here(at: .role(role.slug)) }
  private var style: String { Role.style(place) }
  private var questions: ArraySlice<Question> { collection.questions(of: role) }
}

extension RolePage {
  package var html: HTML {
    let description = role.pattern.isEmpty ? role.focus : "\(role.focus): \(role.pattern)"
    return layout(
      Head(
        route: .role(role.slug), title: "\(role.name) interview questions",
        description: description, source: role.introduction),
      in: frame,
      main: """
        \(trail([], to: role.name, here: here, in: frame))
        <header class="open opening \(style)">\(mark(place))<div><h1>\(role.name)</h1>\(if: !role.pattern.isEmpty, "<q>\(role.pattern)</q>")\(if: !role.focus.isEmpty, "<p>\(role.focus)\(if: !role.summary.isEmpty, ": \(role.summary)").</p>")</div></header>
        <div class="reading \(style) role">
        <div class="side">\(contentsList(allContents))</div>
        <div>
        <section aria-labelledby="Questions"><h2 id="Questions">\(capitalized(counted(questions.count, "question")))</h2>
        \(numbered(questions, here: here, in: frame))</section>
        \(if: !introduction.isEmpty, "<section class=\"part say\">\(introduction)</section>")
        \(tested)\(facets)\(beside)
        </div>
        </div>
        """)
  }

  private var allContents: [ContentsEntry] {
    var entries = [ContentsEntry(level: 2, id: "Questions", text: "The questions")]
    entries += contents
    if !skills.isEmpty {
      entries.append(ContentsEntry(level: 2, id: "Tested", text: "What its interviews test"))
    }
    if collection.roles.count > 1 {
      entries.append(ContentsEntry(level: 2, id: "Beside", text: "Beside another role"))
    }
    return entries
  }

  private var skills: [(name: String, count: Int)] {
    collection.skills.map { ($0.name, $0.counts[place]) }.filter { $0.1 > 0 }
      .sorted { ($1.1, $0.0) < ($0.1, $1.0) }
  }

  /// The skills that most of its questions test; a collection may have as many as it has questions.
  private var tested: HTML {
    let shown = skills.prefix(20)
    guard let most = shown.first?.count else { return "" }
    let rows: [HTML] = shown.map {
      "<tr><th scope=\"row\">\($0.name)</th><td>\(bar($0.count, of: most, style: style))</td></tr>"
    }
    return """
      <section class="part" aria-labelledby="Tested"><h2 id="Tested">What its interviews test</h2><table class="tally"><caption>Questions of \(numberWord(questions.count)) that test each skill</caption><thead class="hide"><tr><th scope="col">Skill</th><th scope="col">Questions</th></tr></thead><tbody>\(rows)</tbody></table></section>

      """
  }

  private var facets: HTML {
    let items: [HTML] = zip(collection.facets, role.facets).filter { !$0.1.isEmpty }.map {
      "<dt>\($0.0)</dt><dd>\($0.1)</dd>"
    }
    if items.isEmpty { return "" }
    return """
      <section class="part" aria-labelledby="Facets"><h2 id="Facets">How it looks at things</h2><dl class="facets">\(items)</dl></section>

      """
  }

  private var beside: HTML {
    guard collection.roles.count > 1 else { return "" }
    let items: [HTML] = collection.roles.enumerated().filter { $0.offset != place }.map { other, partner in
      """
      <li class="\(Role.style(other))">\(mark(other))<div><a href="\(here.to(.pair(role.slug, partner.slug)))">\(role.name) and \(partner.name)</a></div><p>\(partner.pattern.isEmpty ? partner.focus : partner.pattern)</p></li>
      """
    }
    return """
      <section class="part" aria-labelledby="Beside"><h2 id="Beside">Beside another role</h2><ul class="plain others">\(items)</ul></section>
      """
  }
}
