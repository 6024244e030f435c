internal import Collection
package import HTML

/// All situations, each put to every role.
package struct ScenariosPage {
  let frame: Frame

  package init(frame: Frame) { self.frame = frame }

  package var html: HTML {
    let collection = frame.collection
    let here = Here(at: .scenarios)
    let table = RoleColumns(
      corner: "<span class=\"hide\">Situation</span>", label: "Scenarios by role", style: "asks",
      rows: scenarioRows(here: here, in: frame, showsSituations: true, name: \.brief))
    let situations = capitalized(counted(collection.scenarios.count, "situation"))
    let roles = counted(collection.roles.count, "role")
    return layout(
      Head(
        route: .scenarios, title: "\(situations), \(roles)",
        description: "Each situation is put to every role: read along a row, and see how the answer changes with who is asking."),
      in: frame,
      main: """
        \(trail([], to: "Scenarios", here: here, in: frame))
        <div class="intro"><h1>\(situations), \(roles)</h1></div>
        <section class="first" aria-label="Scenarios by role">\(table.html(here: here, in: frame))</section>
        """)
  }
}
