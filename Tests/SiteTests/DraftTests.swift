import Collection
import Foundation
import Site
import Testing

/// A draft stays at home, and so does what only drafts refer to.
@Suite struct DraftTests {
  private let place: Workplace

  init() throws {
    place = try Workplace()
    try write("title: Drafts\nbase-url: https://example.org/\n", "site.yml")
    try write("# Drafts\n\nOf [one role](Going) and [another](Staying).\n", "README.md")
    try write(question("Shown", "Look. See [a note](../notes/Both.md)."), "Staying/Q1_Shown.md")
    try write(question("Hidden", Self.links, isDraft: true), "Staying/Q2_Hidden.md")
    try write("1,2\n", "Staying/secret.csv")
    try write(question("Alone", "Nothing.", isDraft: true), "Going/Q1_Alone.md")
    try write("# Going\n\nWith [numbers](numbers.csv).\n", "Going/README.md")
    try write("3\n", "Going/numbers.csv")
    try write("# Internal\n\nWith [more](../Staying/more.csv).\n", "notes/Internal.md")
    try write("4\n", "Staying/more.csv")
    try write("# Both\n\nText.\n", "notes/Both.md")
  }

  private static let links =
    "[Secret](secret.csv), [internal](../notes/Internal.md), [a note](../notes/Both.md)."

  private static let atHome: Set = [
    "staying/hidden/index.html", "staying/hidden/index.md", "staying/secret.csv",
    "staying/more.csv", "notes/internal/index.html", "going/index.html", "going/numbers.csv",
    "going/alone/index.html", "going/alone/index.md",
  ]

  private func write(_ text: String, _ path: String) throws {
    try place.write(text, to: "Content/\(path)")
  }

  private func question(_ topic: String, _ answer: String, isDraft: Bool = false) -> String {
    """
    \(isDraft ? "---\ndraft: true\n---\n" : "")# Interview Question

    ## Topic: \(topic)

    ### Question

    > What of \(topic)?

    ### Answer

    \(answer)

    ### What This Question Tests

    - Looking

    """
  }

  /// Into a site that stands, and that it is what a clean build makes.
  @discardableResult
  private func build(drafts: Bool = false, sourceLocation: SourceLocation = #_sourceLocation)
    async throws -> [Finding]
  {
    let report = try await place.build {
      $0.cache = place.cache
      $0.drafts = drafts
    }
    let clean = place.root.appending(path: "Clean").path
    try? place.remove("Clean")
    try await place.build {
      $0.output = clean
      $0.drafts = drafts
    }
    #expect(try place.site() == place.site("Clean"), sourceLocation: sourceLocation)
    return report.findings
  }

  @Test func whatOnlyDraftsReferToStaysAtHome() async throws {
    let findings = try await build()
    #expect(try Set(place.site().keys).isDisjoint(with: Self.atHome))
    #expect(place.text("Public/sitemap.xml")?.contains("internal") == false)
    #expect(place.text("Public/notes/both/index.html") != nil)
    // The files are needed, so none is unused; a link to a role that is not there is told.
    #expect(findings.map(\.rule.name) == ["draft-link"])
    #expect(place.text("Public/index.html")?.contains("Of one role and") == true)
  }

  @Test func draftsComeAndGo() async throws {
    try await build()
    try await build(drafts: true)
    #expect(try Self.atHome.isSubset(of: place.site().keys))
    try await build()
    #expect(try Set(place.site().keys).isDisjoint(with: Self.atHome))
    try write(question("Hidden", Self.links), "Staying/Q2_Hidden.md")
    try write(question("Alone", "Nothing."), "Going/Q1_Alone.md")
    #expect(try await build().isEmpty)
    #expect(try Self.atHome.isSubset(of: place.site().keys))
  }

  /// The page is read as before, since the draft still refers to it, and the question is to others what it was.
  @Test func aPageThatOnlyADraftStillRefersToGoes() async throws {
    try await build()
    try write(question("Shown", "Look. See nothing."), "Staying/Q1_Shown.md")
    try await build()
    #expect(place.text("Public/notes/both/index.html") == nil)
    #expect(place.text("Public/sitemap.xml")?.contains("both") == false)
  }

  /// Both are wrong in what stays at home, and their author is to hear of it.
  @Test func whatIsWrongInADraftIsFound() async throws {
    try write(
      question("Hidden", "[Gone](gone.csv), [internal](../notes/Internal.md).", isDraft: true),
      "Staying/Q2_Hidden.md")
    try write("# Internal\n\n[Gone](gone.csv)\n", "notes/Internal.md")
    let broken = try await build().filter { $0.rule.name == "broken-link" }
    #expect(broken.map(\.path) == ["Staying/Q2_Hidden.md", "notes/Internal.md"])
  }
}
