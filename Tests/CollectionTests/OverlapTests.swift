@testable import Collection
import Testing

@Suite struct OverlapTests {
  private func collection(_ counts: [[Int]]) -> Collection {
    let roles = (counts.first ?? []).indices.map { place in
      Role(
        slug: "r\(place)", folder: "", name: "", focus: "", pattern: "", summary: "", facets: [],
        questions: 0..<0, introduction: nil)
    }
    let themes = counts.enumerated().map { number, row in
      Theme(
        slug: "t\(number)", name: "", sentence: "",
        questions: row.map { Array(repeating: 0, count: $0) })
    }
    return Collection(
      site: SiteSettings(), home: Home(source: nil, title: "", sections: []), roles: roles,
      facets: [], questions: [], scenarios: [], themes: themes, skills: [], pages: [])
  }

  @Test func nearestFirst() {
    // Two themes down, three roles across.
    let overlaps = collection([[3, 2, 0], [1, 1, 4]]).overlaps
    #expect(
      overlaps == [
        Overlap(left: 0, right: 1, shared: 3, all: 4),
        Overlap(left: 1, right: 2, shared: 1, all: 6),
        Overlap(left: 0, right: 2, shared: 1, all: 7),
      ])
  }

  @Test func rolesWithoutThemesAreNoPair() {
    #expect(collection([[0, 0]]).overlaps.isEmpty)
  }
}
