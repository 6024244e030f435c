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

  package init(frame: Frame, left: Int, right: Int, nearest: [(Question, Question)]) {
    self.frame = frame
    self.left = left
    self.right = right
    self.nearest = nearest
  }

  private var collection: Collection { frame.collection }
  private var roles: (left: Role, right: Role) { (collection.roles[left], collection.roles[right]) }
  private var route: Route { .pair(roles.left.slug, roles.right.slug) }
  private var here: Here { Here(at: route) }
  private var names: String { "\(roles.left.name) and \(roles.right.name)" }
}

extension PairPage {
  package var html: HTML {
    layout(
      Head(
        route: route, title: "\(names), point by point",
        description: "\(names) in two columns: what each is asked in the same situation, what is tested, and where their subjects lie.",
        current: .compare),
      in: frame,
      main: """
        \(trail([(.compare, "Compare")], to: names, here: here, in: frame))
        <div class="intro"><h1>\(names)</h1></div>
        <div class="two first faces">
        \(face(left))
        \(face(right))
        </div>
        \(tested)\(situations)\(themes)\(neighbours)
        <nav class="part" aria-labelledby="Another"><h2 id="Another">Another pair</h2>\(pairChoice(here: here, in: frame))</nav>
        """)
  }

  private func face(_ place: Int) -> HTML {
    let role = collection.roles[place]
    let facets: [HTML] = zip(collection.facets, role.facets).filter { !$0.1.isEmpty }.map {
      "<dt>\($0.0)</dt><dd>\($0.1)</dd>"
    }
    return """
      <section class="open \(Role.style(place))" aria-labelledby="Face-\(place + 1)">\(mark(place))<div><h2 id="Face-\(place + 1)"><a href="\(here.to(.role(role.slug)))">\(role.name)</a></h2>\(if: !role.pattern.isEmpty, "<q>\(role.pattern)</q>")\(if: !role.focus.isEmpty, "<p>\(role.focus)\(if: !role.summary.isEmpty, ": \(role.summary)").</p>")\(if: !facets.isEmpty, "<dl class=\"facets\">\(facets)</dl>")</div></section>
      """
  }

  // MARK: What is tested, and where the subjects lie

  private var tested: HTML {
    let rows = collection.skills.map { ($0.name, $0.counts[left], $0.counts[right]) }
    let both = rows.filter { $0.1 > 0 && $0.2 > 0 }
    let only = rows.filter { ($0.1 > 0) != ($0.2 > 0) }
    let most = rows.map { max($0.1, $0.2) }.max() ?? 0
    func part(_ title: String, _ rows: [(String, Int, Int)]) -> HTML {
      if rows.isEmpty { return "" }
      return "<h3>\(title)</h3>\(arms(rows.prefix(30), most: most, caption: "Questions that test each skill, \(roles.left.name) on the left, \(roles.right.name) on the right"))"
    }
    if both.isEmpty && only.isEmpty { return "" }
    return """
      <section aria-labelledby="Tested"><h2 id="Tested">What is tested</h2>\(part("By both", both))\(part("By one of them", only))</section>

      """
  }

  private var themes: HTML {
    let rows = collection.themes.map {
      ($0.name, $0.questions[left].count, $0.questions[right].count)
    }.filter { $0.1 + $0.2 > 0 }
    if rows.isEmpty { return "" }
    let most = rows.map { max($0.1, $0.2) }.max() ?? 0
    return """
      <section aria-labelledby="Subjects"><h2 id="Subjects">Where their subjects lie</h2>\(arms(rows[...], most: most, caption: "Questions that touch each theme, \(roles.left.name) on the left, \(roles.right.name) on the right"))</section>

      """
  }

  /// Bars that grow away from a common axis.
  private func arms(_ rows: ArraySlice<(String, Int, Int)>, most: Int, caption: String) -> HTML {
    func head(_ place: Int) -> HTML {
      "<th scope=\"col\"><span class=\"who \(Role.style(place))\">\(mark(place))\(collection.roles[place].name)</span></th>"
    }
    let lines: [HTML] = rows.map { name, one, other in
      "<tr><td class=\"\(Role.style(left))\">\(bar(one, of: most, back: true))</td><th scope=\"row\">\(name)</th><td class=\"\(Role.style(right))\">\(bar(other, of: most))</td></tr>"
    }
    return """
      <table class="arms"><caption class="hide">\(caption)</caption><thead><tr>\(head(left))<td></td>\(head(right))</tr></thead><tbody>\(lines)</tbody></table>
      """
  }

  // MARK: Question beside question

  private var situations: HTML {
    let shared = collection.scenarios.filter {
      !$0.questions[left].isEmpty && !$0.questions[right].isEmpty
    }
    if shared.isEmpty { return "" }
    let rows: [HTML] = shared.map { scenario in
      """
      <h3><a href="\(here.to(.scenario(scenario.slug)))">\(scenario.title)</a></h3>\(view(scenario.questions[left][0], note: \.stance))\(view(scenario.questions[right][0], note: \.stance))
      """
    }
    return """
      <section aria-labelledby="Situations"><h2 id="Situations">The same situations</h2><div class="both">\(rows)</div></section>

      """
  }

  private func view(_ place: Int, note: (Question) -> String) -> HTML {
    let question = collection.questions[place]
    let role = collection.role(of: question)
    return """
      <div class="\(Role.style(question.role))"><span class="who \(Role.style(question.role))">\(mark(question.role))\(role.name)</span><p class="ask"><a href="\(here.to(collection.route(of: question)))">\(question.brief)</a></p><p>\(note(question))</p></div>
      """
  }

  private var neighbours: HTML {
    if nearest.isEmpty { return "" }
    let rows: [HTML] = nearest.map { one, other in
      """
      <tr><td class="\(Role.style(one.role))"><a href="\(here.to(collection.route(of: one)))">\(mark(one.role))\(one.title)</a></td><td class="\(Role.style(other.role))"><a href="\(here.to(collection.route(of: other)))">\(mark(other.role))\(other.title)</a></td></tr>

      """
    }
    return """
      <section aria-labelledby="Nearest"><h2 id="Nearest">Question beside question</h2><table class="nearest"><caption>Each question, and the one in the other role that is nearest to it</caption><thead><tr><th scope="col">Question</th><th scope="col">Nearest</th></tr></thead><tbody>
      \(rows)</tbody></table></section>

      """
  }
}
