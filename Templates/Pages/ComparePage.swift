internal import Collection
package import HTML

/// All the roles side by side: facets, any two, situations, themes, what is tested.
package struct ComparePage {
  let frame: Frame

  package init(frame: Frame) { self.frame = frame }

  private var collection: Collection { frame.collection }
  private var here: Here { Here(at: .compare) }
}

extension ComparePage {
  package var html: HTML {
    let title = "\(capitalized(counted(collection.roles.count, "role"))), side by side"
    return layout(
      Head(
        route: .compare, title: title,
        description:
          "What each role is asked, what it is tested on, and how it thinks, side by side."),
      in: frame,
      main: """
        \(trail([], to: "Compare", here: here, in: frame))
        <div class="intro"><h1\(frame.english)>\(title)</h1></div>
        \(tools)
        <section class="first" aria-labelledby="Glance"><h2 id="Glance" class="hide"\(frame.english)>At a glance</h2>
        \(glance)</section>
        \(section("Pairs", "Any two", choice))\(situations)\(themes)\(tested)
        <script type="module" src="\(here.to(frame.assets.compareScript))"></script>
        """)
  }

  private func section(_ id: String, _ title: String, _ body: HTML) -> HTML {
    """
    <section aria-labelledby="\(id)"><h2 id="\(id)"\(frame.english)>\(title)</h2>
    \(body)</section>

    """
  }

  /// Shown by the script, which is what it needs to do anything.
  private var tools: HTML {
    let boxes: [HTML] = collection.roles.enumerated().map { place, role in
      """
      <label class="\(Role.style(place))"\(frame.native)><input type="checkbox" name="role" value="\(role.slug)" checked>\(mark(place))\(role.name)</label>
      """
    }
    let orders: [HTML] = collection.roles.map { role in
      """
      <option value="in:\(role.slug)">most in \(role.name)</option>
      """
    }
    return """
      <form class="tools" aria-label="What is shown" hidden\(frame.english)><fieldset><legend>Show</legend>\(boxes)</fieldset>
      <label>Order by <select name="order"><option value="">the collection’s order</option><option value="most">most questions</option><option value="spread">greatest difference</option>\(orders)</select></label></form>
      """
  }

  private var choice: HTML {
    """
    <div class="choose">\(pairChoice(here: here, in: frame))
    \(nearestAndFurthest)</div>
    """
  }

  private var situations: HTML {
    if collection.scenarios.isEmpty { return "" }
    let title = capitalized(counted(collection.scenarios.count, "situation"))
    return section("Situations", title, titlesBySituation(here: here, in: frame))
  }

  private var themes: HTML {
    if collection.themes.isEmpty { return "" }
    let title = capitalized(counted(collection.themes.count, "theme"))
    return section("Themes", title, heatTable(here: here, in: frame))
  }

  /// The skills that at least two questions test, the most tested first.
  private var tested: HTML {
    let skills = collection.skills.prefix(48).filter { $0.count > 1 }
    guard let most = skills.flatMap(\.counts).max() else { return "" }
    let rows: [HTML] = skills.map { skill in
      let cells = skill.counts.enumerated().map { RoleColumns.cell($0, bar($1, of: most)) }
      return """
        \(sortableRow(skill.counts))<th scope="row">\(skill.name)</th>\(cells)</tr>
        """
    }
    let table = RoleColumns(
      corner: "Skill", isCornerShown: true, label: "What is tested, by role",
      caption: "Questions of each role that test a skill", style: "slim", rows: rows)
    return section("Tested", "What is tested", table.html(here: here, in: frame))
  }
}

// MARK: At a glance

extension ComparePage {
  /// Roles by facet. A facet that no role has is left out.
  private var glance: HTML {
    let rows: [HTML] = facets.filter { !$0.1.allSatisfy(\.isEmpty) }.map { name, texts in
      let cells = texts.enumerated().map { RoleColumns.cell($0, "<div>\($1)</div>") }
      return """
        <tr><th scope="row">\(name)</th>\(cells)</tr>
        """
    }
    return RoleColumns(
      corner: "Facet", label: "Roles by facet", showsPatterns: true, rows: rows
    ).html(here: here, in: frame)
  }

  private var facets: [(String, [String])] {
    let roles = collection.roles
    let own: [(String, [String])] = collection.facets.enumerated().map { place, name in
      (name, roles.map { place < $0.facets.count ? $0.facets[place] : "" })
    }
    return [("Focus", roles.map(\.focus)), ("In a line", roles.map(\.summary))] + own + [
      ("Questions", roles.map(questionCount)), ("Tests most", roles.indices.map(mostTested)),
    ]
  }

  /// `12: 2 foundational, 8 intermediate, 2 advanced`
  private func questionCount(_ role: Role) -> String {
    let questions = collection.questions(of: role)
    return [String(questions.count), levels(of: questions)].filter { !$0.isEmpty }
      .joined(separator: ": ")
  }

  private func mostTested(_ place: Int) -> String {
    collection.skills(mostTestedBy: place, limit: 3).filter { $0.count > 1 }
      .map(\.name).joined(separator: "; ")
  }
}

// MARK: Which pairs to begin with

extension ComparePage {
  /// The pair whose subjects meet most, and the one whose subjects meet least.
  private var nearestAndFurthest: HTML {
    let pairs = collection.overlaps
    guard pairs.count > 1, let nearest = pairs.first, let furthest = pairs.last,
      nearest.shared > furthest.shared
    else { return "" }
    return """
      <div class="say">
      <p>Nearest by subject: \(link(nearest)), who share \(nearest.shared) of \(nearest.all) theme entries.</p>
      <p>Furthest apart: \(link(furthest)), with \(furthest.shared) of \(furthest.all).</p>
      </div>
      """
  }

  private func link(_ overlap: Overlap) -> HTML {
    let (left, right) = (collection.roles[overlap.left], collection.roles[overlap.right])
    return """
      <a href="\(here.to(.pair(left.slug, right.slug)))">\(left.name) and \(right.name)</a>
      """
  }
}
