import Collection
import Foundation
import Site
import TestSupport
import Testing

/// What is kept between builds may be deleted, copied, broken or of another program: the site is the same.
@Suite struct CacheTests {
  private func build(
    _ place: Workplace, _ change: (inout BuildOptions) -> Void = { _ in }
  ) async throws -> BuildReport {
    try await place.build {
      $0.cache = place.cache
      change(&$0)
    }
  }

  @Test func nothingChanged() async throws {
    let place = try Workplace(Sample(questions: 6))
    let first = try await build(place)
    let again = try await build(place)
    #expect(first.written > 0)
    #expect(again.written == 0)
    #expect(again.unchanged == first.written)
    #expect((again.pages, again.removed) == (first.pages, 0))
    #expect(again.findings == first.findings && !first.findings.isEmpty)
    // Nothing was read: the one look said so.
    #expect(again.timings.map(\.phase) == ["look"])
  }

  /// As `git clone` gives it: the same contents, other dates, other nodes.
  @Test func aFreshCheckoutIsDecidedByContents() async throws {
    let place = try Workplace(Sample(questions: 6))
    let first = try await build(place)
    let site = try place.site()
    for folder in ["Content", "Public", "cache"] {
      let here = place.root.appending(path: folder)
      let copy = place.root.appending(path: "copy")
      try FileManager.default.copyItem(at: here, to: copy)
      for path in try FileManager.default.subpathsOfDirectory(atPath: copy.path) {
        try FileManager.default.setAttributes(
          [.modificationDate: Date(timeIntervalSince1970: 1_000_000_000)],
          ofItemAtPath: copy.appending(path: path).path)
      }
      try FileManager.default.removeItem(at: here)
      try FileManager.default.moveItem(at: copy, to: here)
    }
    let again = try await build(place)
    #expect((again.written, again.unchanged) == (0, first.written))
    #expect(again.timings.map(\.phase) == ["look"])
    #expect(try place.site() == site)

    // Contents decide: one edit among the new dates is one question's.
    let path = "Content/\(Sample.path(5))"
    try place.write(place.text(path)!.replacing("Closer", with: "Nearer"), to: path)
    let edited = try await build(place)
    #expect((1..<site.count / 2).contains(edited.written))
    let clean = try Workplace(Sample(questions: 6))
    try clean.write(try #require(place.text(path)), to: path)
    try await clean.build()
    #expect(try place.site() == clean.site())
  }

  /// The same number of bytes, the same date, within the tick of the build before.
  @Test func anEditWithinOneTickIsSeen() async throws {
    let place = try Workplace(Sample(questions: 3))
    let path = "Content/\(Sample.path(1))"
    let file = place.root.appending(path: path).path
    let date = Date(timeIntervalSince1970: 1_700_000_000)
    for word in ["One", "Two", "Six", "Ten"] {
      try place.write(place.text(path)!.replacing(#/Topic: .../#, with: "Topic: \(word)"), to: path)
      try FileManager.default.setAttributes([.modificationDate: date], ofItemAtPath: file)
      _ = try await build(place)
      let page = try #require(place.text("Public/ml-engineer/topic-1/index.html"))
      #expect(page.contains("\(word)ic 1</h1>"))
    }
  }

  /// The same number of bytes and the same date, long after the build before.
  @Test func anEditThatKeepsItsDateIsSeen() async throws {
    let place = try Workplace(Sample(questions: 3))
    let path = "Content/\(Sample.path(1))"
    let file = place.root.appending(path: path).path
    let date = Date(timeIntervalSince1970: 1_700_000_000)
    for word in ["One", "Two", "Six"] {
      try place.write(place.text(path)!.replacing(#/Topic: .../#, with: "Topic: \(word)"), to: path)
      try FileManager.default.setAttributes([.modificationDate: date], ofItemAtPath: file)
      usleep(70_000)
      _ = try await build(place)
      let page = try #require(place.text("Public/ml-engineer/topic-1/index.html"))
      #expect(page.contains("\(word)ic 1</h1>"))
    }
  }

  /// No folder of names tells of a file that only a link knows.
  @Test func aMissingFileThatComesIsSeen() async throws {
    let place = try Workplace(Sample(questions: 3))
    try place.write("1,2\n", to: "Content/data/here.csv")
    try place.write("# About\n\n[late](data/late.csv)\n", to: "Content/About.md")
    #expect(try await build(place).findings.contains { $0.rule.name == "broken-link" })
    try place.write("3,4\n", to: "Content/data/late.csv")
    let report = try await build(place)
    #expect(!report.findings.contains { $0.rule.name == "broken-link" })
    #expect(place.text("Public/data/late.csv") == "3,4\n")
    try place.remove("Content/data/late.csv")
    #expect(try await build(place).findings.contains { $0.rule.name == "broken-link" })
    #expect(place.text("Public/data/late.csv") == nil)
  }

  /// A folder stays as it is when what stands behind a link in it changes.
  @Test func aLinkThatComesToLeadSomewhereIsSeen() async throws {
    let place = try Workplace(Sample(questions: 3))
    try FileManager.default.createSymbolicLink(
      atPath: place.content + "/AI_Engineer/Q9_Late.md",
      withDestinationPath: place.root.appending(path: "late.md").path)
    for _ in 0..<3 {
      _ = try await build(place)
      usleep(70_000)
    }
    #expect(place.text("Public/ai-engineer/late/index.html") == nil)
    try place.write(Sample.question(0, of: 3), to: "late.md")
    _ = try await build(place)
    #expect(place.text("Public/ai-engineer/late/index.html") != nil)
  }

  @Test func otherOptionsAreAnotherSite() async throws {
    let place = try Workplace(Sample(questions: 3))
    _ = try await build(place)
    let other = try await build(place) { $0.baseURL = "https://example.org/other/" }
    #expect(other.written > 3)
    #expect(place.text("Public/index.html")?.contains("https://example.org/other/") == true)
    let program = try await build(place) {
      $0.baseURL = "https://example.org/other/"
      $0.versions = "another"
    }
    // It looked at everything, and found nothing to write.
    #expect(program.timings.count > 1)
    #expect(program.written == 0)
  }

  @Test func aBrokenCacheIsIgnored() async throws {
    let place = try Workplace(Sample(questions: 4))
    _ = try await build(place)
    let site = try place.site()
    let files = try place.site("cache").filter { $0.key != ".gitignore" }
    #expect(files.count == 3)
    var random = Seeded(state: 7)
    for round in 0..<(isFull ? 400 : 40) {
      // Only the part that is broken is missed, so the others go on helping.
      let (path, bytes) = random.element(of: files.sorted { $0.key < $1.key })
      try Data(Damage.broken([UInt8](bytes), &random)).write(
        to: place.root.appending(path: "cache/\(path)"))
      if random.flag() { try place.remove("Public/questions.json") }
      _ = try await build(place)
      #expect(try place.site() == site, "round \(round)")
    }
  }

  @Test func cleanForgetsAndRemovesNothingElse() async throws {
    let place = try Workplace(Sample(questions: 3))
    let first = try await build(place)
    try place.write("mine", to: "Public/CNAME")
    try place.write("theirs", to: "cache/notes.txt")
    let clean = try await build(place) { $0.isClean = true }
    #expect((clean.written, clean.unchanged) == (0, first.written))
    #expect(clean.timings.count > 1)
    #expect(place.text("Public/CNAME") == "mine")
    #expect(place.text("cache/notes.txt") == "theirs")
    #expect(try await build(place).timings.count == 1)
  }

  @Test func twoSitesShareACache() async throws {
    let place = try Workplace(Sample(questions: 3))
    _ = try await build(place)
    _ = try await build(place) { $0.output = place.output + "-2" }
    #expect(try await build(place).timings.count == 1)
    #expect(try await build(place) { $0.output = place.output + "-2" }.timings.count == 1)
    #expect(try place.site() == place.site("Public-2"))
  }

  @Test func aCacheIsNeverPublished() async throws {
    let place = try Workplace(Sample(questions: 3))
    let within = place.output + "/cache"
    let report = try await build(place) { $0.cache = within }
    #expect(report.cacheFailure == .withinOutput(within))
    #expect(!FileManager.default.fileExists(atPath: within))
  }

  @Test func aCacheThatCannotBeWritten() async throws {
    let place = try Workplace(Sample(questions: 3))
    try place.write("a file", to: "cache")
    let report = try await build(place)
    #expect(report.written > 0)
    guard case .disk = report.cacheFailure else {
      Issue.record("no failure was reported")
      return
    }
  }

  @Test func aLostListDoesNotStopAnEdit() async throws {
    let place = try Workplace(Sample(questions: 6))
    _ = try await build(place)
    try place.remove("Public/.rolecall-files")
    try place.remove("Content/\(Sample.path(5))")
    try place.write("mine", to: "Public/CNAME")
    let report = try await build(place)
    #expect(report.removed > 0)
    let clean = try Workplace(Sample(questions: 6))
    try clean.remove("Content/\(Sample.path(5))")
    try await clean.build()
    #expect(try place.site().filter { $0.key != "CNAME" } == clean.site())
    #expect(place.text("Public/CNAME") == "mine")
  }
}
