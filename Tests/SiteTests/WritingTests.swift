import Collection
import Foundation
import Site
import Testing

/// What stands in the output folder and is not ours stays, whatever happens; what is wrong is named.
@Suite struct WritingTests {
  private func failure(of build: () async throws -> Void) async throws -> WritingFailure? {
    do {
      try await build()
      return nil
    } catch BuildFailure.writing(let failure) {
      return failure
    }
  }

  @Test func somebodysFilesStay() async throws {
    let place = try Workplace(Sample(questions: 6))
    let theirs = [
      "CNAME": "example.org", ".git/HEAD": "ref", ".nojekyll.old": "", "notes/a.html": "mine",
    ]
    for (path, text) in theirs { try place.write(text, to: "Public/\(path)") }
    try await place.build()
    var fewer = Sample(questions: 3)
    fewer.files["site.yml"] = nil
    try place.remove("Content")
    try place.write(fewer)
    let report = try await place.build()
    #expect(report.removed > 0)
    for (path, text) in theirs { #expect(place.text("Public/\(path)") == text) }

    let clean = try Workplace(fewer)
    try await clean.build()
    #expect(try place.site().filter { theirs[$0.key] == nil } == clean.site())
  }

  @Test func aFileThatNoBuildWroteIsNotOverwritten() async throws {
    let place = try Workplace(Sample(questions: 3))
    try place.write("mine", to: "Public/index.html")
    let failure = try await failure { try await place.build() }
    #expect(failure == .notOurs([place.output + "/index.html"]))
    #expect(try place.site() == ["index.html": Data("mine".utf8)])
  }

  @Test func aLostListIsFoundAgain() async throws {
    let place = try Workplace(Sample(questions: 6))
    try await place.build()
    let site = try place.site()
    try place.remove("Public/.rolecall-files")
    let again = try await place.build()
    #expect(again.written == 0)
    #expect(try place.site() == site)
    // And they are ours again: what the content no longer has goes.
    try place.remove("Content/\(Sample.path(5))")
    #expect(try await place.build().removed > 0)
  }

  @Test func anotherOutputLeavesTheFirstAlone() async throws {
    let place = try Workplace(Sample(questions: 6))
    try await place.build()
    let first = try place.site()
    try place.remove("Content/\(Sample.path(5))")
    try await place.build { $0.output = place.output + "-2" }
    #expect(try place.site() == first)
    #expect(try place.site("Public-2").count < first.count)
  }

  @Test(arguments: [
    ("ai-engineer", "a file where a folder should be"),
    ("compare/ai-engineer-vs-ml-engineer", "the same, further down"),
  ]) func aFileInTheWayIsNamed(path: String, what: String) async throws {
    let place = try Workplace(Sample(questions: 6))
    try place.write("mine", to: "Public/\(path)")
    let failure = try await failure { try await place.build() }
    #expect(failure == .fileInTheWay(place.output + "/" + path))
    #expect(try place.site() == [path: Data("mine".utf8)])
  }

  @Test func aFolderInTheWayIsNamed() async throws {
    let place = try Workplace(Sample(questions: 6))
    try place.write("mine", to: "Public/robots.txt/notes")
    let failure = try await failure { try await place.build() }
    #expect(failure == .folderInTheWay(place.output + "/robots.txt"))
    #expect(try place.site() == ["robots.txt/notes": Data("mine".utf8)])
  }

  @Test func theOutputItselfMayBeInTheWay() async throws {
    let place = try Workplace(Sample(questions: 3))
    try place.write("mine", to: "Public")
    #expect(try await failure { try await place.build() } == .fileInTheWay(place.output))
    let into = try await failure { try await place.build { $0.output = place.content } }
    #expect(into == .intoContent(place.content))
  }

  /// An attachment named as a page's folder was, and back.
  @Test func ourOwnFilesMakeWay() async throws {
    let place = try Workplace(Sample(questions: 3))
    let about = "Content/About.md"
    try place.write("# About\n\n[notes](notes)\n", to: about)
    try place.write("text", to: "Content/notes")
    try await place.build()
    #expect(place.text("Public/notes") == "text")

    try place.remove("Content/notes")
    try place.write("# About\n\n[notes](notes/More.md)\n", to: about)
    try place.write("# More\n", to: "Content/notes/More.md")
    try await place.build()
    #expect(place.text("Public/notes/more/index.html") != nil)

    try place.remove("Content/notes")
    try place.write("# About\n\n[notes](notes)\n", to: about)
    try place.write("text", to: "Content/notes")
    try await place.build()
    #expect(place.text("Public/notes") == "text")
  }

  @Test func aFailureLeavesNothingBehind() async throws {
    let place = try Workplace(Sample(questions: 6))
    try await place.build()
    let before = try place.site()
    let list = place.text("Public/.rolecall-files")
    try place.write(Sample(questions: 6, edition: "second"))
    try place.write("# New\n", to: "Content/New.md")
    try place.write("mine", to: "Public/new")
    #expect(
      try await failure { try await place.build() } == .fileInTheWay(place.output + "/new"))
    try place.remove("Public/new")
    #expect(try place.site() == before)
    #expect(place.text("Public/.rolecall-files") == list)
  }
}
