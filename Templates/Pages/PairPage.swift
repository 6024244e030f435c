package import Collection
package import HTML

/// Two roles, point by point.
package struct PairPage {
  let frame: Frame
  /// The roles' places, the earlier in the table first.
  let left: Int
  let right: Int
  /// Each question of either role beside its nearest in the other.
  let nearest: [(Question, Question)]
  private let route: Route
  private let here: Here

  package init(frame: Frame, left: Int, right: Int, nearest: [(Question, Question)]) {
    self.frame = frame
    self.left = left
    self.right = right
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
        \(tested)\(situations)\(themes)\(neighbours)
        \(if: collection.roles.count > 2, another)
        """)
  }

  private var another: HTML {
    """
    <nav class="part" aria-labelledby="Another"><h2 id="Another">Another pair</h2>\(pairChoice(here: here, in: frame))</nav>
    """
  }

  private func section(_ id: String, _ title: String, _ body: HTML) -> HTML {
    """
    <section aria-labelledby="\(id)"><h2 id="\(id)">\(title)</h2>
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

  private var tested: HTML {
    let both = skills { $0 > 0 && $1 > 0 }
    let one = skills { ($0 > 0) != ($1 > 0) }
    if both.isEmpty && one.isEmpty { return "" }
    let most = collection.mostTests(of: left, right)
    let caption = "Questions that test each skill"
    return section(
      "Tested", "What is tested",
      """
      \(arms(both, under: "By both", most: most, caption: caption))\
      \(arms(one, under: "By one of them", most: most, caption: caption))
      """)
  }

  /// The most tested skills by how many questions of the two roles test them.
  private func skills(_ belongs: (_ left: Int, _ right: Int) -> Bool) -> [Row] {
    var rows: [Row] = []
    for skill in collection.skills where belongs(skill.counts[left], skill.counts[right]) {
      rows.append((skill.name, skill.counts[left], skill.counts[right]))
      if rows.count == 30 { break }
    }
    return rows
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
    let heading: HTML? = title.map { "<h3>\($0)</h3>" }
    let sides = "\(roles.left.name) on the left, \(roles.right.name) on the right"
    return """
      \(heading)<table class="arms"><caption class="hide">\(caption), \(sides)</caption><thead><tr><th scope="col">\(who(roles.left, at: left))</th><td></td><th scope="col">\(who(roles.right, at: right))</th></tr></thead><tbody>
      \(lines)</tbody></table>
      """
  }
}

// MARK: Question beside question

extension PairPage {
  private var situations: HTML {
    let shared = collection.scenarios.filter {
      !$0.questions[left].isEmpty && !$0.questions[right].isEmpty
    }
    if shared.isEmpty { return "" }
    let rows: [HTML] = shared.map { scenario in
      """
      <div class="both">
      <h3><a href="\(here.to(.scenario(scenario.slug)))">\(scenario.title)</a></h3>
      \(view(scenario.questions[left][0]))
      \(view(scenario.questions[right][0]))
      </div>

      """
    }
    return section("Situations", "The same situations", "\(rows)")
  }

  private func view(_ place: Int) -> HTML {
    let question = collection.questions[place]
    return """
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
