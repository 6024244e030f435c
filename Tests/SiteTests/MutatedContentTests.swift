import Collection
import Foundation
import Site
import TestSupport
import Testing

/// Files that came to harm must neither crash a build nor hold it up: what is too broken to show is named in a
/// finding, and of the rest comes a whole site. `ROLECALL_FULL=1` makes ten thousand of them.
@Suite struct MutatedContentTests {
  private static let batch = 20

  @Test(.timeLimit(.minutes(30))) func mutations() async throws {
    let originals = try Self.originals()
    for round in 0..<(isFull ? 500 : 8) {
      let workplace = try Workplace()
      var mutation = Mutation(random: Seeded(state: UInt64(round)))
      for (path, bytes) in originals.others { try workplace.write(bytes, to: "Content/\(path)") }
      for (path, bytes) in originals.questions.shuffled(using: &mutation.random).prefix(Self.batch)
      {
        try workplace.write(mutation.mutate(bytes), to: "Content/\(path)")
      }
      try await expectWholeSite(of: workplace, "round \(round)")
    }
  }

  /// Builds without the files that are refused, as often as one is.
  private func expectWholeSite(of workplace: Workplace, _ name: String) async throws {
    var options = BuildOptions(jobs: 2)
    options.content = workplace.content
    for _ in 0...Self.batch {
      do {
        let pages = try await Builder(options).inspect { path, bytes in
          path.hasSuffix(".html") ? MarkupCheck.fault(in: bytes).map { "\(path): \($0)" } : nil
        }
        let faults = pages.facts.compactMap(\.self)
        #expect(faults.isEmpty, "\(name)")
        return
      } catch {
        guard case .content(let report) = error else { throw error }
        let refused = Set(report.findings.filter { $0.rule.severity == .error }.map(\.path))
        try #require(!refused.isEmpty, "\(name): refused without a word")
        for path in refused { try workplace.remove("Content/\(path)") }
      }
    }
    Issue.record("\(name): still refused when every changed file is gone")
  }

  /// The repository's own collection.
  private static func originals() throws -> (
    others: [(String, [UInt8])], questions: [(String, [UInt8])]
  ) {
    let content = repository.appending(path: "Content")
    let paths = try #require(
      FileManager.default.enumerator(atPath: content.path)?.allObjects as? [String])
    let files = try paths.sorted().filter { !$0.hasPrefix(".") && $0.contains(".") }.map {
      ($0, Array(try Data(contentsOf: content.appending(path: $0))))
    }
    let isQuestion = { (file: (path: String, [UInt8])) in file.path.contains("/Q") }
    return (files.filter { !isQuestion($0) }, files.filter(isQuestion))
  }

  @Test(arguments: [
    ("<p>a<br>b</p><svg><path d=\"M0\"/></svg>", true), ("<p><b>a</p></b>", false), ("<p>a", false),
    ("<p id=\"a\"></p><p id=\"a\"></p>", false), ("<p class=a></p>", false), ("a < b", false),
    ("<p title=\"<b>\"></p>", false), ("<p id=\"a\" id=\"b\"></p>", false),
    ("<script>a < b</script>", true),
    ("<!doctype html><p title=\"a > b\"></p>", true), ("<p title=\"a", false),
  ])
  func knowsWhatIsWhole(page: String, isWhole: Bool) {
    #expect((MarkupCheck.fault(in: Array(page.utf8)) == nil) == isWhole)
  }
}
