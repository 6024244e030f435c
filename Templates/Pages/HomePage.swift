package import Collection
package import HTML

/// What the collection is, its situations across its roles, and the README's sections in their order.
package struct HomePage {
  /// A section of the README.
  package struct Section {
    let heading: ContentsEntry?
    let body: HTML
    /// Whether the table of roles stood here: the roles are shown in its place.
    let holdsRoles: Bool

    package init(heading: ContentsEntry?, body: HTML, holdsRoles: Bool) {
      self.heading = heading
      self.body = body
      self.holdsRoles = holdsRoles
    }
  }

  let frame: Frame
  let introduction: HTML
  let sections: [Section]

  package init(frame: Frame, introduction: HTML, sections: [Section]) {
    self.frame = frame
    self.introduction = introduction
    self.sections = sections
  }

  private var collection: Collection { frame.collection }
  private var here: Here { Here(at: .home) }
}

extension HomePage {
  package var html: HTML {
    let site = collection.site
    let title = collection.home.title
    return layout(
      Head(
        route: .home, title: title == site.title ? title : "\(site.title): \(title)",
        description: site.description, source: collection.home.source,
        structured: [website]),
      in: frame,
      main: """
        <div class="intro">
        <h1>\(title)</h1>
        \(introduction)
        </div>
        \(collection.scenarios.isEmpty ? panes : situations)
        \(sections.map(section))\(if: !sections.contains(where: \.holdsRoles), roles(heading: nil, body: ""))
        """)
  }

  /// Each cell a question that can be read at once.
  private var situations: HTML {
    let table = RoleColumns(
      corner: "<span class=\"hide\">Situation</span>", label: "Scenarios by role",
      style: "asks", showsPatterns: true,
      rows: scenarioRows(here: here, in: frame, showsSituations: true, name: \.brief))
    let count = counted(collection.scenarios.count, "situation")
    return """
      <section id="Scenarios" class="first" aria-labelledby="Scenarios-title">
      <h2 id="Scenarios-title" class="hide">\(capitalized(count)), \(counted(collection.roles.count, "role"))</h2>
      \(table.html(here: here, in: frame))
      </section>
      """
  }

  /// A collection without situations: its roles side by side, each with its questions.
  private var panes: HTML {
    let panes: [HTML] = collection.roles.enumerated().map { place, role in
      let questions = collection.questions(of: role)
      let items: [HTML] = questions.prefix(HomePage.shown).map {
        "<li><a href=\"\(here.to(collection.route(of: $0)))\">\($0.title)</a></li>"
      }
      return """
        <section class="\(Role.style(place))" aria-labelledby="Role-\(place + 1)"><header>\(mark(place))<h2 id="Role-\(place + 1)"><a href="\(here.to(.role(role.slug)))">\(role.name)</a></h2>\(if: !role.pattern.isEmpty, "<q>\(role.pattern)</q>")</header>
        <ol class="plain">\(items)</ol>\(if: questions.count > HomePage.shown, "<p class=\"more\"><a href=\"\(here.to(.role(role.slug)))\">All \(questions.count) questions</a></p>")</section>

        """
    }
    return "<div class=\"five few first\">\n\(panes)</div>"
  }

  /// How many of a role's questions its pane lists.
  private static let shown = 12

  private func section(_ section: Section) -> HTML {
    if section.holdsRoles { return roles(heading: section.heading, body: section.body) }
    guard let heading = section.heading else { return section.body }
    return """
      <section aria-labelledby="\(heading.id)"><h2 id="\(heading.id)">\(heading.text)</h2>
      <div class="say">\(section.body)</div></section>

      """
  }

  private func roles(heading: ContentsEntry?, body: HTML) -> HTML {
    let items: [HTML] = collection.roles.enumerated().map { place, role in
      """
      <li class="\(Role.style(place))">\(mark(place))<div><a href="\(here.to(.role(role.slug)))">\(role.name)</a></div><p>\(about(role))</p></li>
      """
    }
    let id = heading?.id ?? "Roles-title"
    return """
      <section id="Roles" aria-labelledby="\(id)"><h2 id="\(id)">\(heading?.text ?? "The roles")</h2>
      <ul class="plain others">\(items)</ul>\(if: !body.isEmpty, "<div class=\"say\">\(body)</div>")\(if: collection.roles.count > 1, "<p class=\"more\"><a href=\"\(here.to(.compare))\">Set the roles side by side</a></p>")</section>

      """
  }

  /// `Training and optimising models: training, pipelines. 12 questions, 2 foundational …`
  private func about(_ role: Role) -> String {
    let questions = collection.questions(of: role)
    let levels = Difficulty.allCases.compactMap { level in
      let count = questions.count { $0.difficulty == level }
      return count == 0 ? nil : "\(count) \(level.rawValue)"
    }
    let words = [role.focus, role.summary].filter { !$0.isEmpty }.joined(separator: ": ")
    let count = "\(questions.count) question\(questions.count == 1 ? "" : "s")"
    let numbers = ([count] + levels).joined(separator: ", ") + "."
    return words.isEmpty ? numbers : "\(words). \(numbers)"
  }

  private var website: JSON {
    .object([
      ("@context", .text("https://schema.org")), ("@type", .text("WebSite")),
      ("name", .text(collection.site.title)), ("description", .text(collection.site.description)),
      ("inLanguage", .text(collection.site.language)),
    ])
  }
}
