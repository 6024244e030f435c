import Collection
import Foundation
import Site
import Testing

/// Each rule with content that breaks it and the findings in full: `Faults/<rule>/Content` in,
/// `Faults/<rule>/expected.txt` out.
///
/// `ROLECALL_RECORD=1 swift test --filter FaultTests` writes what is found now, and fails, so that
/// nobody records without reading the difference.
@Suite struct FaultTests {
  private static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "Faults")

  /// What no folder can hold: a file that its owner may not read, what was published before, what
  /// other sites answer, and how large a site became.
  private static let withoutFolder: Set = [
    "unreadable", "lost-address", "gone-link", "unreached-link", "over-budget",
  ]

  static let names: [String] =
    ((try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []).sorted()

  @Test func everyRuleHasItsRow() {
    let rules = Rule.all.map(\.name)
    #expect(Set(rules).count == rules.count)
    #expect(Set(rules) == Set(Self.names).union(Self.withoutFolder))
  }

  @Test(arguments: names) func fault(name: String) async throws {
    let content = Self.folder.appending(path: "\(name)/Content").path
    let text = words(of: try await findings(of: content), content: content)
    #expect(text.contains("[\(name)]"), "the row does not show its rule")
    let expected = Self.folder.appending(path: "\(name)/expected.txt")
    if ProcessInfo.processInfo.environment["ROLECALL_RECORD"] != nil {
      try Data(text.utf8).write(to: expected)
      Issue.record("recorded: read the difference, then run without recording")
      return
    }
    #expect(text == (try String(contentsOf: expected, encoding: .utf8)))
  }

  @Test func aFileThatCannotBeRead() async throws {
    let findings = try await findings(of: "/nowhere")
    #expect(
      words(of: findings, content: "/nowhere") == """
        Content: error: the content folder Content cannot be read: No such file or directory [unreadable]
          name the folder with --content

        """)
  }

  @Test func strictFindingsAreErrors() async throws {
    let content = Self.folder.appending(path: "bad-date/Content").path
    var wording = FindingText(content: content, strict: true, colours: true)
    let text = try await findings(of: content).map { wording.text(of: $0) }.joined()
    #expect(
      text == """
        \u{1B}[1mAI_Engineer/Q1_Caching.md:2:10\u{1B}[0m: \u{1B}[1;31merror\u{1B}[0m: `2026-02-30` is no day [bad-date]
          updated: 2026-02-30
                   \u{1B}[1;32m^~~~~~~~~~\u{1B}[0m
          write year, month and day: `updated: 2026-11-23`

        """)
  }

  /// As a build reports them, which says what `check` does and what the site will lack.
  private func findings(of content: String) async throws -> [Finding] {
    let place = try Workplace()
    do {
      return try await place.build { $0.content = content }.findings
    } catch BuildFailure.content(let report) {
      return report.findings
    }
  }

  private func words(of findings: [Finding], content: String) -> String {
    var wording = FindingText(content: content, strict: false, colours: false)
    let text = findings.map { wording.text(of: $0) }.joined()
    return text.replacing(content, with: "Content")
  }
}
