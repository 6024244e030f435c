internal import Collection
package import HTML

/// One situation as each role meets it, side by side: how it is asked, the stance of the answer, what
/// is tested, what a strong answer has that a weak one lacks.
package struct ScenarioPage {
  let frame: Frame
  let place: Int

  package init(frame: Frame, place: Int) {
    self.frame = frame
    self.place = place
  }

  private var collection: Collection { frame.collection }
  private var scenario: Scenario { collection.scenarios[place] }
  private var here: Here { Here(at: .scenario(scenario.slug)) }
}

extension ScenarioPage {
  package var html: HTML {
    let heading = scenario.situation.isEmpty ? scenario.title : scenario.situation
    return layout(
      Head(
        route: .scenario(scenario.slug),
        title: "\(scenario.title): one situation, \(counted(collection.roles.count, "role"))",
        description: scenario.text.isEmpty ? heading : scenario.text, current: .scenarios,
        bodyClass: "flat"),
      in: frame,
      main: """
        \(trail([(.scenarios, "Scenarios")], to: scenario.title, here: here, in: frame))
        <div class="intro head">
        <h1>\(heading)</h1>\(if: !scenario.text.isEmpty, "\n<p>\(scenario.text)</p>")
        </div>
        <div class="five">
        \(views.map(pane))</div>
        \(neighbours)
        """)
  }

  private var views: [Question] { scenario.questions.joined().map { collection.questions[$0] } }

  private func pane(_ question: Question) -> HTML {
    let role = collection.role(of: question)
    let id = "View-\(question.role + 1)-\(question.number)"
    let skills: [HTML] = question.skills.map { "<li>\($0)</li>" }
    return """
      <section class="\(Role.style(question.role))" aria-labelledby="\(id)"><header>\(mark(question.role))<h2 id="\(id)">\(role.name)</h2></header>
      <div><h3>Asked</h3><p class="ask"><a href="\(here.to(collection.route(of: question)))">\(question.brief)</a></p></div>
      <div>\(if: !question.stance.isEmpty, "<h3>Stance</h3><p>\(question.stance)</p>")</div>
      <div>\(if: !skills.isEmpty, "<h3>Tested</h3><ul>\(skills)</ul>")</div>
      <div class="gap">\(strongAndWeak(question))</div>
      </section>

      """
  }

  private func strongAndWeak(_ question: Question) -> HTML {
    guard let strong = question.strong, let weak = question.weak else { return "" }
    return """
      <h3>Strong and weak</h3><p><b>Strong</b> \(strong)</p><p><b>Weak</b> \(weak)</p>
      """
  }

  private var neighbours: HTML {
    let count = collection.scenarios.count
    guard count > 1 else { return "" }
    func link(_ other: Int, _ relation: String) -> HTML {
      let scenario = collection.scenarios[other]
      return """
        <a href="\(here.to(.scenario(scenario.slug)))" rel="\(relation)"><small>Scenario \(other + 1)</small>\(scenario.title)</a>
        """
    }
    return """
      <nav class="part beside" aria-label="Neighbouring scenarios">\(if: place > 0, link(place - 1, "prev"))\(if: place + 1 < count, link(place + 1, "next"))</nav>
      """
  }
}
