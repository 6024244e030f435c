import Foundation
import Site
import Testing

/// What a question's page points to.
@Suite struct RelatedTests {
  /// What the page of `ai-engineer/topic-0` shows where that names `related`.
  private func subject(naming related: [String]) async throws -> (title: String, ids: [String]) {
    let place = try Workplace(Sample(questions: 18))
    let path = "Content/\(Sample.path(0))"
    let list = "related: [\(related.joined(separator: ", "))]"
    let text = try #require(place.text(path))
    try place.write(
      "---\n\(list)\n---\n" + text.split(separator: "---\n", maxSplits: 1)[1], to: path)
    try await place.build()
    let page = try #require(place.text("Public/ai-engineer/topic-0/index.html"))
    let part = try #require(
      page.firstMatch(of: #/<h2 id="Subject">(.*?)</h2>(?s:(.*?))</section>/#))
    return (String(part.1), part.2.matches(of: #/href="\.\./\.\./(.*?)/"/#).map { String($0.1) })
  }

  @Test func thoseNamedStandFirst() async throws {
    let (title, ids) = try await subject(naming: ["data-scientist/topic-5"])
    #expect(title == "The same subject in other roles")
    #expect(ids.first == "data-scientist/topic-5")
    #expect(ids.allSatisfy { !$0.hasPrefix("ai-engineer/") })
  }

  @Test func oneOfItsOwnRoleIsShown() async throws {
    let (title, ids) = try await subject(naming: ["ai-engineer/topic-6"])
    #expect(title == "The same subject")
    #expect(ids.first == "ai-engineer/topic-6")
  }

  @Test func eachIsShownOnceAndNoneIsDropped() async throws {
    let named = [3, 6, 9, 12, 15].map { "ai-engineer/topic-\($0)" } + ["ml-engineer/topic-1"]
    let (_, ids) = try await subject(naming: named + named + ["ai-engineer/topic-0"])
    #expect(ids == named)
  }
}
