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
        description: "What each role is asked, what it is tested on, and how it thinks, side by side."),
      in: frame,
      main: """
        \(trail([], to: "Compare", here: here, in: frame))
        <div class="intro"><h1>\(title)</h1></div>
        \(tools)
        <section class="first" aria-labelledby="Glance"><h2 id="Glance" class="hide">At a glance</h2>\(glance)</section>
        <section aria-labelledby="Pairs"><h2 id="Pairs">Any two</h2><div class="choose">\(pairChoice(here: here, in: frame))</div></section>
        \(situations)\(themes)\(tested)
        """)
  }

  /// Shown by the script, which is what it needs to do anything.
  private var tools: HTML {
    let boxes: [HTML] = collection.roles.enumerated().map { place, role in
      """
      <label class="\(Role.style(place))"><input type="checkbox" name="role" value="\(role.slug)" checked>\(mark(place))\(role.name)</label>
      """
    }
    return """
      <form class="tools" aria-label="What is shown" hidden><fieldset><legend>Show</legend>\(boxes)</fieldset><label>Order subjects by <select name="order"><option value="">the collection’s order</option><option value="most">most questions</option><option value="spread">greatest difference</option></select></label></form>
      """
  }

  /// Roles by facet. A facet that no role has is left out.
  private var glance: HTML {
    var facets: [(String, [String])] = [
      ("Focus", collection.roles.map(\.focus)),
      ("Thinking pattern", collection.roles.map(\.pattern)),
      ("In a line", collection.roles.map(\.summary)),
    ]
    for (place, name) in collection.facets.enumerated() {
      facets.append((name, collection.roles.map { place < $0.facets.count ? $0.facets[place] : "" }))
    }
    facets.append(("Questions", collection.roles.map(questionCount)))
    facets.append(("Tests most", collection.roles.indices.map(mostTested)))
    let rows: [HTML] = facets.filter { !$0.1.allSatisfy(\.isEmpty) }.map { name, cells in
      let cells: [HTML] = cells.enumerated().map {
        "<td class=\"\(Role.style($0.offset))\"><div>\($0.element)</div></td>"
      }
      return "<tr><th scope=\"row\">\(name)</th>\(cells)</tr>"
    }
    return RoleColumns(
      corner: "<span class=\"hide\">Facet</span>", label: "Roles by facet", rows: rows
    ).html(here: here, in: frame)
  }

  private func questionCount(_ role: Role) -> String {
    let questions = collection.questions(of: role)
    let levels = Difficulty.allCases.compactMap { level in
      let count = questions.count { $0.difficulty == level }
      return count == 0 ? nil : "\(count) \(level.rawValue)"
    }
    return ([String(questions.count)] + levels).joined(separator: ", ")
  }

  private func mostTested(_ place: Int) -> String {
    collection.skills.filter { $0.counts[place] > 1 }
      .sorted { ($1.counts[place], $0.name) < ($0.counts[place], $1.name) }
      .prefix(3).map(\.name).joined(separator: "; ")
  }

  private var situations: HTML {
    if collection.scenarios.isEmpty { return "" }
    let table = RoleColumns(
      corner: "<span class=\"hide\">Situation</span>", label: "Scenarios by role", style: "slim",
      rows: scenarioRows(here: here, in: frame, showsSituations: false, name: \.title))
    return """
      <section aria-labelledby="Situations"><h2 id="Situations">\(capitalized(counted(collection.scenarios.count, "situation")))</h2>\(table.html(here: here, in: frame))</section>

      """
  }

  private var themes: HTML {
    if collection.themes.isEmpty { return "" }
    return """
      <section aria-labelledby="Themes"><h2 id="Themes">\(capitalized(counted(collection.themes.count, "theme")))</h2>\(heatTable(here: here, in: frame))</section>

      """
  }

  /// The skills that at least two questions test, the most tested first.
  private var tested: HTML {
    let skills = collection.skills.filter { $0.count > 1 }.prefix(48)
    guard let most = skills.flatMap(\.counts).max() else { return "" }
    let rows: [HTML] = skills.map { skill in
      let cells: [HTML] = skill.counts.enumerated().map {
        "<td class=\"\(Role.style($0.offset))\">\(bar($0.element, of: most))</td>"
      }
      return """
        <tr data-count="\(skill.count)" data-spread="\(spread(skill.counts))"><th scope="row">\(skill.name)</th>\(cells)</tr>
        """
    }
    let table = RoleColumns(
      corner: "Skill", label: "What is tested, by role",
      caption: "Questions of each role that test a skill", style: "slim dots", rows: rows)
    return """
      <section aria-labelledby="Tested"><h2 id="Tested">What is tested</h2>\(table.html(here: here, in: frame))</section>
      """
  }
}
