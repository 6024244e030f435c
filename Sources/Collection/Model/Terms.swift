/// Scenarios, themes and skills, each with the questions that name it.
struct Terms {
  let scenarios: [Scenario]
  let themes: [Theme]
  let skills: [Skill]

  init(declared: OptionalFiles, questions: [Question], roles: Int) {
    let empty = [[Int]](repeating: [], count: roles)
    var byScenario: [String: [[Int]]] = [:]
    var byTheme: [String: [[Int]]] = [:]
    var skills = SkillTally(roles: roles, expecting: questions.count * 2)
    for (place, question) in questions.enumerated() {
      if let scenario = question.scenario {
        byScenario[scenario, default: empty][question.role].append(place)
      }
      for theme in question.themes.distinct {
        byTheme[theme, default: empty][question.role].append(place)
      }
      for skill in question.skills.distinct { skills.add(skill, role: question.role) }
    }
    scenarios = Terms.ordered(byScenario, declared: declared.scenarios).map { term, questions in
      Scenario(
        slug: term.slug, title: term.name, situation: term.sentence, text: term.text,
        questions: questions)
    }
    themes = Terms.ordered(byTheme, declared: declared.themes).map { term, questions in
      Theme(slug: term.slug, name: term.name, sentence: term.sentence, questions: questions)
    }
    self.skills = skills.sorted()
  }

  /// The declared terms in their order, then those that only questions name, by name. One that no
  /// question names has no page.
  private static func ordered(
    _ used: [String: [[Int]]], declared: [OptionalFiles.Term]?
  ) -> [(OptionalFiles.Term, [[Int]])] {
    let known = declared ?? []
    let slugs = Set(known.map(\.slug))
    let further = used.keys.filter { !slugs.contains($0) }.sorted().map {
      OptionalFiles.Term(slug: $0, name: capitalized($0), sentence: "", text: "")
    }
    return (known + further).compactMap { term in used[term.slug].map { (term, $0) } }
  }
}

extension [String] {
  /// Each once. A question has but few.
  fileprivate var distinct: [String] {
    count < 2 ? self : indices.filter { !self[..<$0].contains(self[$0]) }.map { self[$0] }
  }
}
