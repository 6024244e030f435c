import Collection
import Markdown
import Testing

/// What a machine can hold the collection to as a whole.
@Suite struct WholeCollectionTests {
  private let library: Library

  init() throws { library = try Library.shared.get() }

  private func roles(where matches: (Question) -> Bool) -> Int {
    Set(library.readings.map(\.question).filter(matches).map(\.role)).count
  }

  @Test func twelveQuestionsARole() {
    #expect(library.folder.roles.map(\.questions.count) == [12, 12, 12, 12, 12])
    for role in library.folder.roles { #expect(role.questions.map(\.number) == Array(1...12)) }
  }

  @Test func everyRoleMeetsEveryScenario() throws {
    let scenarios = try #require(library.declared.scenarios)
    #expect(scenarios.count == 6)
    for scenario in scenarios {
      let questions = library.readings.filter { $0.question.scenario == scenario.slug }
      #expect(questions.count == 5, "\(scenario.slug)")
      #expect(roles { $0.scenario == scenario.slug } == 5, "\(scenario.slug)")
    }
  }

  @Test func everyThemeIsMetInThreeRoles() throws {
    for theme in try #require(library.declared.themes) {
      let needed = ["strategy", "evaluation", "experiments"].contains(theme.slug) ? 5 : 3
      #expect(roles { $0.themes.contains(theme.slug) } >= needed, "\(theme.slug)")
    }
  }

  @Test func skillsAreOneVocabulary() throws {
    let skills = try #require(library.declared.skills)
    #expect((30...45).contains(skills.count))
    let used = Set(library.readings.flatMap(\.question.skills))
    #expect(used.isSubset(of: skills))
    #expect(Set(skills).subtracting(used).isEmpty, "skills that no question tests")
  }

  /// No two answers share a skeleton: outside the format's own sections no heading stands twice.
  @Test func noHeadingIsShared() {
    var holder: [String: String] = [:]
    for reading in library.readings {
      guard let answer = reading.outline.first(.answer) else { continue }
      for place in reading.headings.places(in: answer.nodes) {
        let text = reading.headings[place].text.lowercased()
        let other = holder.updateValue(reading.question.source, forKey: text)
        #expect(other == nil, "“\(text)” in \(reading.question.source) and \(other ?? "")")
      }
    }
  }

  @Test func synonymsAreGroups() {
    #expect(library.declared.synonyms.count >= 60)
    #expect(library.declared.synonyms.allSatisfy { $0.count > 1 })
    let words = library.declared.synonyms.joined().map { $0.lowercased() }
    #expect(Set(words).count == words.count, "a word stands in two groups")
  }

  @Test func everyRoleIntroducesItself() {
    for role in library.folder.roles { #expect(role.introduction != nil, "\(role.name)") }
  }
}
