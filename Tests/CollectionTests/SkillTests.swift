@testable import Collection
import Testing

@Suite struct SkillTests {
  /// Of three roles; the most tested first, as an assembly has them.
  private let collection = Collection(
    site: SiteSettings(), home: Home(source: nil, title: "", sections: []), roles: [], facets: [],
    questions: [], scenarios: [], themes: [],
    skills: [
      Skill(name: "elsewhere", counts: [0, 0, 9]), Skill(name: "first", counts: [4, 0, 1]),
      Skill(name: "both", counts: [1, 3, 0]), Skill(name: "both too", counts: [1, 1, 0]),
      Skill(name: "second", counts: [0, 1, 0]), Skill(name: "second too", counts: [0, 1, 0]),
    ], pages: [])

  private func names(_ skills: [Skill]) -> [String] { skills.map { "\($0.name) \($0.counts)" } }

  @Test func twoRoles() {
    let tested = collection.tested(by: 0, 1, limit: 9)
    #expect(names(tested.both) == ["both [1, 3]", "both too [1, 1]"])
    #expect(names(tested.one) == ["first [4, 0]", "second [0, 1]", "second too [0, 1]"])
    #expect(tested.most == 4)
  }

  /// What one role alone tests may fill its list long before what both test does.
  @Test(arguments: 1...2) func noMoreThanWanted(limit: Int) {
    let all = collection.tested(by: 0, 1, limit: 9)
    let tested = collection.tested(by: 0, 1, limit: limit)
    #expect(tested.both == Array(all.both.prefix(limit)))
    #expect(tested.one == Array(all.one.prefix(limit)))
  }

  @Test func noneTestsNothing() {
    #expect(Collection.none.tested(by: 0, 1, limit: 9).isEmpty)
  }
}

extension Collection {
  fileprivate static var none: Collection {
    Collection(
      site: SiteSettings(), home: Home(source: nil, title: "", sections: []), roles: [], facets: [],
      questions: [], scenarios: [], themes: [], skills: [], pages: [])
  }
}
