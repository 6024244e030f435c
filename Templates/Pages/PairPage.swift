package import Collection
package import HTML

/// Two roles, point by point.
package struct PairPage {
  let frame: Frame
  /// The roles' places, the earlier in the table first.
  let left: Int
  let right: Int
  /// What their questions test.
  let tested: TestedByTwo
  /// How each is asked in a situation that is put to both.
  let situations: [(scenario: Scenario, left: Question, right: Question)]
  /// Each question of either role beside its nearest in the other.
  let nearest: [(Question, Question)]
  private let route: Route
  private let here: Here

  package init(
    frame: Frame, left: Int, right: Int, tested: TestedByTwo,
    situations: [(scenario: Scenario, left: Question, right: Question)],
    nearest: [(Question, Question)]
  ) {
    self.frame = frame
    self.left = left
    self.right = right
    self.tested = tested
    self.situations = situations
    self.nearest = nearest
    route = .pair(frame.collection.roles[left].slug, frame.collection.roles[right].slug)
    here = Here(at: route)
  }

  private var collection: Collection { frame.collection }
  private var roles: (left: Role, right: Role) { (collection.roles[left], collection.roles[right]) }
  private var names: String { "\(roles.left.name) and \(roles.right.name)" }
}

extension PairPage {
  package var html: HTML {
    layout(
      Head(
        route: route, title: "\(names), point by point",
        description:
          "\(names) in two columns: what each is asked in the same situation, what is tested, and where their subjects lie.",
        current: .compare,
        structured: [breadcrumbs([("Compare", .compare), (names, route)], in: frame)]),
      in: frame,
      main: """
        \(trail([(.compare, "Compare")], to: names, here: here, in: frame))
        <div class="intro"><h1>\(names)</h1></div>
        <div class="two first faces">
        \(face(left))
        \(face(right))
        </div>
        \(skills)\(sameSituations)\(themes)\(neighbours)
        \(if: collection.roles.count > 2, another)
        """)
  }

  private var another: HTML {
    """
    <nav class="part" aria-labelledby="Another"><h2 id="Another"\(frame.english)>Another pair</h2>\(pairChoice(here: here, in: frame))</nav>
    """
  }

  private func section(_ id: String, _ title: String, _ body: HTML) -> HTML {
    """
    <section aria-labelledby="\(id)"><h2 id="\(id)"\(frame.english)>\(title)</h2>
    \(body)</section>

    """
  }

  private func face(_ place: Int) -> HTML {
    let role = collection.roles[place]
    let gist = gist(of: role)
    let facets: [HTML] = zip(collection.facets, role.facets).filter { !$0.1.isEmpty }.map {
      "<div><dt>\($0.0)</dt><dd>\($0.1)</dd></div>"
    }
    let list: HTML = """
      <dl class="facets">\(facets)</dl>
      """
    return """
      <section class="open \(Role.style(place))" aria-labelledby="Face-\(place + 1)">\(mark(place))<div>
      <h2 id="Face-\(place + 1)"><a href="\(here.to(.role(role.slug)))">\(role.name)</a></h2>\(if: !role.pattern.isEmpty, "<q>\(role.pattern)</q>")\(if: !gist.isEmpty, "<p>\(gist)</p>")
      \(if: !facets.isEmpty, list)</div></section>
      """
  }
}

// MARK: What is tested, and where the subjects lie

extension PairPage {
  private typealias Row = (name: String, left: Int, right: Int)

  private var skills: HTML {
    if tested.isEmpty { return "" }
    let caption = "Questions that test each skill"
    return section(
      "Tested", "What is tested",
      """
      \(arms(rows(tested.both), under: "By both", most: tested.most, caption: caption))\
      \(arms(rows(tested.one), under: "By one of them", most: tested.most, caption: caption))
      """)
  }

  private func rows(_ skills: [Skill]) -> [Row] {
    skills.map { ($0.name, $0.counts[0], $0.counts[1]) }
  }

  private var themes: HTML {
    let rows = collection.themes.map {
      Row($0.name, $0.questions[left].count, $0.questions[right].count)
    }.filter { $0.left + $0.right > 0 }
    if rows.isEmpty { return "" }
    let most = rows.map { max($0.left, $0.right) }.max() ?? 0
    return section(
      "Subjects", "Where their subjects lie",
      arms(rows, under: nil, most: most, caption: "Questions that touch each theme"))
  }

  /// Bars that grow away from a common axis.
  private func arms(_ rows: [Row], under title: String?, most: Int, caption: String) -> HTML {
    if rows.isEmpty { return "" }
    let lines: [HTML] = rows.prefix(30).map { row in
      """
      <tr><td class="\(Role.style(left))">\(bar(row.left, of: most, back: true))</td><th scope="row">\(row.name)</th><td class="\(Role.style(right))">\(bar(row.right, of: most))</td></tr>

      """
    }
    let heading: HTML? = title.map { "<h3\(frame.english)>\($0)</h3>" }
    let sides = "\(roles.left.name) on the left, \(roles.right.name) on the right"
    return """
      \(heading)<table class="arms"><caption class="hide">\(caption), \(sides)</caption><thead><tr><th scope="col">\(who(roles.left, at: left))</th><td></td><th scope="col">\(who(roles.right, at: right))</th></tr></thead><tbody>
      \(lines)</tbody></table>
      """
  }
}

// MARK: Question beside question

extension PairPage {
  private var sameSituations: HTML {
    if situations.isEmpty { return "" }
    let rows: [HTML] = situations.map { scenario, left, right in
      """
      <div class="both">
      <h3><a href="\(here.to(.scenario(scenario.slug)))">\(scenario.title)</a></h3>
      \(view(left))
      \(view(right))
      </div>

      """
    }
    return section("Situations", "The same situations", "\(rows)")
  }

  private func view(_ question: Question) -> HTML {
    """
    <div class="\(Role.style(question.role))">\(who(collection.role(of: question), at: question.role))<p class="ask"><a href="\(here.to(collection.route(of: question)))">\(question.brief)</a></p>\(if: !question.stance.isEmpty, "<p>\(question.stance)</p>")</div>
    """
  }

  private var neighbours: HTML {
    if nearest.isEmpty { return "" }
    return section(
      "Nearest", "Question beside question",
      """
      <div class="two">
      \(neighbours(of: left))
      \(neighbours(of: right))
      </div>
      """)
  }

  /// Each question of a role, and the one in the other role that is nearest to it.
  private func neighbours(of place: Int) -> HTML {
    let rows: [HTML] = nearest.filter { $0.0.role == place }.map { own, other in
      "<tr>\(cell(own))\(cell(other))</tr>\n"
    }
    if rows.isEmpty { return "" }
    let (role, other) = place == left ? (roles.left, roles.right) : (roles.right, roles.left)
    return """
      <table class="nearest"><caption>Each \(role.name) question, and the nearest to it in the other role</caption><thead><tr><th scope="col">\(role.name)</th><th scope="col">Nearest: \(other.name)</th></tr></thead><tbody>
      \(rows)</tbody></table>
      """
  }

  private func cell(_ question: Question) -> HTML {
    """
    <td class="\(Role.style(question.role))"><a href="\(here.to(collection.route(of: question)))">\(mark(question.role))<span>\(question.title)</span></a></td>
    """
  }
}
