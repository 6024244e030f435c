package import Collection
package import HTML

/// One situation as each role meets it, side by side: how it is asked, the stance of the answer, what
/// is tested, what a strong answer has that a weak one lacks.
package struct ScenarioPage {
  let frame: Frame
  let place: Int
  /// The questions in which it is put, role by role.
  let views: [Question]

  package init(frame: Frame, place: Int, views: [Question]) {
    self.frame = frame
    self.place = place
    self.views = views
  }

  private var collection: Collection { frame.collection }
  private var scenario: Scenario { collection.scenarios[place] }
  private var here: Here { Here(at: .scenario(scenario.slug)) }
}

extension ScenarioPage {
  package var html: HTML {
    let heading = scenario.situation.isEmpty ? scenario.title : scenario.situation
    let steps = [("Scenarios", Route.scenarios), (scenario.title, .scenario(scenario.slug))]
    return layout(
      Head(
        route: .scenario(scenario.slug),
        title: "\(scenario.title): one situation, \(counted(collection.roles.count, "role"))",
        description: scenario.text.isEmpty ? heading : scenario.text, current: .scenarios,
        structured: [breadcrumbs(steps, in: frame)], bodyClass: "flat"),
      in: frame,
      main: """
        \(trail([(.scenarios, "Scenarios")], to: scenario.title, here: here, in: frame))
        <div class="intro head">
        <h1>\(heading)</h1>
        <div>\(if: !scenario.text.isEmpty, "<p>\(scenario.text)</p>")</div>
        </div>
        <div class="five">
        \(views.map(pane))</div>
        \(neighbours)
        """)
  }

  /// A role's view, in the rows that all views share.
  private func pane(_ question: Question) -> HTML {
    let role = collection.role(of: question)
    let id = "View-\(question.role + 1)-\(question.number)"
    let skills: [HTML] = question.skills.map { "<li>\($0)</li>" }
    return """
      <section class="\(Role.style(question.role))" aria-labelledby="\(id)">
      <header>\(mark(question.role))<h2 id="\(id)"><a href="\(here.to(.role(role.slug)))">\(role.name)</a></h2></header>
      <div><h3\(frame.english)>Asked</h3><p class="ask"><a href="\(here.to(collection.route(of: question)))">\(question.brief)</a></p></div>
      <div>\(if: !question.stance.isEmpty, "<h3\(frame.english)>Stance</h3><p>\(question.stance)</p>")</div>
      <div>\(if: !skills.isEmpty, "<h3\(frame.english)>Tested</h3><ul>\(skills)</ul>")</div>
      <div class="gap">\(strongAndWeak(question))</div>
      </section>

      """
  }

  private func strongAndWeak(_ question: Question) -> HTML {
    guard let strong = question.strong, let weak = question.weak else { return "" }
    return """
      <h3\(frame.english)>Strong and weak</h3><p><b\(frame.english)>Strong</b> \(strong)</p><p><b\(frame.english)>Weak</b> \(weak)</p>
      """
  }

  private var neighbours: HTML {
    guard collection.scenarios.count > 1 else { return "" }
    return """
      <nav class="part beside" aria-label="Neighbouring scenarios">\(neighbour(place - 1, "prev"))\(neighbour(place + 1, "next"))</nav>
      """
  }

  private func neighbour(_ place: Int, _ relation: String) -> HTML? {
    guard collection.scenarios.indices.contains(place) else { return nil }
    let scenario = collection.scenarios[place]
    return """
      <a href="\(here.to(.scenario(scenario.slug)))" rel="\(relation)"><small\(frame.english)>Scenario \(place + 1)</small>\(scenario.title)</a>
      """
  }
}
