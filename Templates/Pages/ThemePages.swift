package import Collection
package import HTML

/// All themes, and how many questions of each role touch them.
package struct ThemesPage {
  let frame: Frame

  package init(frame: Frame) { self.frame = frame }

  package var html: HTML {
    let here = Here(at: .themes)
    let count = capitalized(counted(frame.collection.themes.count, "theme"))
    let title = frame.collection.roles.count > 1 ? "\(count) across the roles" : count
    return layout(
      Head(
        route: .themes, title: title,
        description: "What the questions are about, and how many of each role touch it."),
      in: frame,
      main: """
        \(trail([], to: "Themes", here: here, in: frame))
        <div class="intro"\(frame.english)><h1>\(title)</h1></div>
        <div class="first">
        \(heatTable(here: here, in: frame))
        </div>
        """)
  }
}

/// One theme: each role's questions that touch it.
package struct ThemePage {
  let frame: Frame
  let theme: Theme
  /// By role, those that touch it.
  let questions: [[Question]]

  package init(frame: Frame, theme: Theme, questions: [[Question]]) {
    self.frame = frame
    self.theme = theme
    self.questions = questions
  }

  private var here: Here { Here(at: .theme(theme.slug)) }

  package var html: HTML {
    let steps = [("Themes", Route.themes), (theme.name, .theme(theme.slug))]
    return layout(
      Head(
        route: .theme(theme.slug), title: "\(theme.name): interview questions by role",
        description: theme.sentence, current: .themes,
        structured: [breadcrumbs(steps, in: frame)]),
      in: frame,
      main: """
        \(trail([(.themes, "Themes")], to: theme.name, here: here, in: frame))
        <div class="intro"><h1>\(theme.name)</h1>
        <div>\(if: !theme.sentence.isEmpty, "<p>\(theme.sentence)</p>")</div></div>
        <div class="groups">
        \(questions.enumerated().map { group($1, at: $0) })</div>
        """)
  }

  /// A role's questions on the theme, beside its pane.
  private func group(_ questions: [Question], at place: Int) -> HTML {
    if questions.isEmpty { return "" }
    let role = frame.collection.roles[place]
    return """
      <section class="\(Role.style(place))" aria-labelledby="Role-\(place + 1)">
      <header>\(mark(place))<h2 id="Role-\(place + 1)"><a href="\(here.to(.role(role.slug)))">\(role.name)</a></h2></header>
      \(numbered(questions, here: here, in: frame))
      </section>

      """
  }
}
