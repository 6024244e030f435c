package import Collection
package import HTML

/// All themes, and how many questions of each role touch them.
package struct ThemesPage {
  let frame: Frame

  package init(frame: Frame) { self.frame = frame }

  package var html: HTML {
    let here = Here(at: .themes)
    let title = capitalized(counted(frame.collection.themes.count, "theme"))
    return layout(
      Head(
        route: .themes, title: "\(title) across the roles",
        description: "The subjects that several roles meet, and how many questions of each role touch them."),
      in: frame,
      main: """
        \(trail([], to: "Themes", here: here, in: frame))
        <div class="intro"><h1>\(title) across the roles</h1></div>
        <section class="first" aria-label="Themes by role">\(heatTable(here: here, in: frame))</section>
        """)
  }
}

/// One theme: each role's questions that touch it.
package struct ThemePage {
  let frame: Frame
  let theme: Theme

  package init(frame: Frame, theme: Theme) {
    self.frame = frame
    self.theme = theme
  }

  package var html: HTML {
    let collection = frame.collection
    let here = Here(at: .theme(theme.slug))
    let groups: [HTML] = theme.questions.enumerated().filter { !$0.element.isEmpty }.map { place, questions in
      let role = collection.roles[place]
      return """
        <section class="part group \(Role.style(place))" aria-labelledby="Role-\(place + 1)"><h2 id="Role-\(place + 1)">\(who(role, at: place, here: here))</h2>
        \(numbered(questions.map { collection.questions[$0] }, here: here, in: frame))</section>

        """
    }
    return layout(
      Head(
        route: .theme(theme.slug), title: "\(theme.name): interview questions by role",
        description: theme.sentence, current: .themes),
      in: frame,
      main: """
        \(trail([(.themes, "Themes")], to: theme.name, here: here, in: frame))
        <div class="intro"><h1>\(theme.name)</h1>\(if: !theme.sentence.isEmpty, "<p>\(theme.sentence)</p>")</div>
        <div class="groups">
        \(groups)</div>
        """)
  }
}

/// Themes down, roles across: the number is the fact, the depth of the pane only repeats it.
func heatTable(here: Here, in frame: Frame) -> HTML {
  let collection = frame.collection
  let most = collection.themes.flatMap(\.questions).map(\.count).max() ?? 0
  let rows: [HTML] = collection.themes.map { theme in
    let cells: [HTML] = theme.questions.enumerated().map { place, questions in
      let style = Role.style(place)
      guard !questions.isEmpty else { return "<td class=\"\(style) n0\"><div>0</div></td>" }
      let depth = max(1, (4 * questions.count + most - 1) / most)
      return """
        <td class="\(style) n\(depth)"><a href="\(here.to(.theme(theme.slug)))#Role-\(place + 1)"><span>\(questions.count)</span><span class="hide"> \(collection.roles[place].name) questions on \(theme.name.lowercased())</span></a></td>
        """
    }
    return """
      <tr data-count="\(theme.count)" data-spread="\(spread(theme.questions.map(\.count)))"><th scope="row"><a href="\(here.to(.theme(theme.slug)))">\(theme.name)</a>\(if: !theme.sentence.isEmpty, "<small>\(theme.sentence)</small>")</th>\(cells)</tr>
      """
  }
  return RoleColumns(
    corner: "Theme", label: "Themes by role",
    caption: "Questions of each role that touch a theme. A question may touch several.",
    style: "heat slim", rows: rows
  ).html(here: here, in: frame)
}

/// How far the roles differ: the most less the fewest.
func spread(_ counts: [Int]) -> Int { (counts.max() ?? 0) - (counts.min() ?? 0) }
