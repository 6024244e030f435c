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
        description: site.description, source: collection.home.source, structured: [website]),
      in: frame,
      main: """
        <div class="intro">
        <h1>\(title)</h1>
        <div>\(introduction)</div>
        </div>
        \(collection.scenarios.isEmpty ? panes : situations)
        \(sections.map(section))\(if: !showsRoles, roles(heading: nil, body: ""))
        """)
  }

  /// The panes of a collection without situations or words on its roles say all there is of them.
  private var arePanesTheRoles: Bool {
    collection.scenarios.isEmpty && !sections.contains(where: \.holdsRoles)
  }

  private var showsRoles: Bool { arePanesTheRoles || sections.contains(where: \.holdsRoles) }

  private var website: HTML {
    let site = collection.site
    return """
      {"@context":"https://schema.org","@type":"WebSite","name":\(json: site.title),"description":\(json: site.description),"inLanguage":\(json: site.language)}
      """
  }

  private var situations: HTML {
    let situations = capitalized(counted(collection.scenarios.count, "situation"))
    let roles = counted(collection.roles.count, "role")
    return """
      <section id="Scenarios" class="first" aria-labelledby="Scenarios-title">
      <h2 id="Scenarios-title" class="hide"\(frame.english)>\(situations), \(roles)</h2>
      \(questionsBySituation(showsPatterns: true, here: here, in: frame))
      </section>
      """
  }
}

// MARK: Without situations

extension HomePage {
  /// How many of a role's questions its pane lists.
  private static let listed = 12

  /// A collection without situations: its roles side by side, each with its questions.
  private var panes: HTML {
    let panes = collection.roles.enumerated().map { pane($1, at: $0) }
    let anchor = arePanesTheRoles ? "Roles" : "Panes"
    return """
      <div id="\(anchor)" class="five few first">
      \(panes)</div>
      \(if: arePanesTheRoles && collection.roles.count > 1, sideBySide)
      """
  }

  private func pane(_ role: Role, at place: Int) -> HTML {
    let questions = collection.questions(of: role)
    let address = here.to(.role(role.slug))
    let items: [HTML] = questions.prefix(HomePage.listed).map {
      """
      <li><a href="\(here.to(collection.route(of: $0)))">\($0.title)</a></li>
      """
    }
    let rest: HTML = """
      <p class="more"\(frame.english)><a href="\(address)">All \(questions.count) questions</a></p>
      """
    return """
      <section class="\(Role.style(place))" aria-labelledby="Role-\(place + 1)">
      <header>\(mark(place))<h2 id="Role-\(place + 1)"><a href="\(address)">\(role.name)</a></h2>\(if: !role.pattern.isEmpty, "<q>\(role.pattern)</q>")</header>
      <div><ol class="plain">\(items)</ol>\(if: questions.count > HomePage.listed, rest)</div>
      </section>

      """
  }
}

// MARK: The README's sections

extension HomePage {
  private func section(_ section: Section) -> HTML {
    if section.holdsRoles { return roles(heading: section.heading, body: section.body) }
    guard let heading = section.heading else { return section.body }
    return hung(
      heading.text, id: heading.id,
      """
      <div class="say">\(section.body)</div>
      """)
  }

  /// A section whose heading hangs in the first column where there is room.
  private func hung(_ title: String, id: String, anchor: String? = nil, _ body: HTML) -> HTML {
    let anchor: HTML? = anchor.map {
      """
       id="\($0)"
      """
    }
    return """
      <section\(anchor) class="hung" aria-labelledby="\(id)"><h2 id="\(id)">\(title)</h2>
      <div>\(body)</div></section>

      """
  }

  private var sideBySide: HTML {
    """
    <p class="more"\(frame.english)><a href="\(here.to(.compare))">Set the roles side by side</a></p>
    """
  }

  private func roles(heading: ContentsEntry?, body: HTML) -> HTML {
    let items = collection.roles.enumerated().map { place, role in
      behindMark(place, role.name, at: here.to(.role(role.slug)), note: "\(about(role))")
    }
    let said: HTML = """
      <div class="say">\(body)</div>
      """
    return hung(
      heading?.text ?? "The roles", id: heading?.id ?? "Roles-title", anchor: "Roles",
      """
      <ul class="plain others">
      \(items)</ul>
      \(if: !body.isEmpty, said)\(if: collection.roles.count > 1, sideBySide)
      """)
  }

  /// `Training and optimising models: training, pipelines. 12 questions, 2 foundational …`
  private func about(_ role: Role) -> String {
    let questions = collection.questions(of: role)
    let count = "\(questions.count) question\(questions.count == 1 ? "" : "s")"
    let numbers = [count, levels(of: questions)].filter { !$0.isEmpty }.joined(separator: ", ")
    return [gist(of: role), numbers + "."].filter { !$0.isEmpty }.joined(separator: " ")
  }
}
