import Collection
import Foundation
import HTML
import Testing

@testable import Reports

/// Two findings in the formats of other programs: one in a line that has what each format escapes,
/// one about a whole folder.
@Suite struct FindingFormatTests {
  private let folder = FileManager.default.temporaryDirectory.appending(
    path: "formats-\(UUID().uuidString)")

  private let findings = [
    Finding(
      .unknownTheme, "Größe, usw/Q1_A.md", line: 2, words: "e\u{301}tude",
      "unknown theme `50 %`", remedy: "did you mean\nthis: <that>?"),
    Finding(.noQuestions, "", "no role with a question", remedy: "make a folder"),
  ]

  private func places(strict: Bool = false, content: String = "Content") throws -> FindingPlaces {
    let file = folder.appending(path: "Content/Größe, usw/Q1_A.md")
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data("---\nthemes: [a\u{308}b, e\u{301}tude]\n---\n".utf8).write(to: file)
    return FindingPlaces(
      content: folder.path + "/" + content, workingFolder: folder.path, strict: strict)
  }

  @Test func json() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    let text = String(decoding: findingsJSON(findings, at: try places()).bytes, as: UTF8.self)
    #expect(
      text == """
        [{"rule":"unknown-theme","severity":"warning","path":"Content/Größe, usw/Q1_A.md","line":2,\
        "column":15,"endColumn":21,"message":"unknown theme `50 %`",\
        "remedy":"did you mean\\nthis: \\u003Cthat>?"},\
        {"rule":"no-questions","severity":"error","path":"Content","line":null,"column":null,\
        "endColumn":null,"message":"no role with a question","remedy":"make a folder"}]
        """)
  }

  @Test func github() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    #expect(
      annotations(findings, at: try places(strict: true)) == """
        ::error file=Content/Größe%2C usw/Q1_A.md,line=2,col=15,endColumn=21,title=unknown-theme::\
        unknown theme `50 %25`%0Adid you mean%0Athis: <that>?
        ::error file=Content,title=no-questions::no role with a question%0Amake a folder

        """)
  }

  @Test func sarifLog() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    let log = sarif(findings, at: try places(), version: "1.2.3")
    #expect(
      String(decoding: log.bytes, as: UTF8.self) == """
        {"$schema":"https://json.schemastore.org/sarif-2.1.0.json","version":"2.1.0","runs":[{\
        "tool":{"driver":{"name":"Rolecall","semanticVersion":"1.2.3",\
        "rules":[{"id":"no-questions"},{"id":"unknown-theme"}]}},"columnKind":"unicodeCodePoints",\
        "results":[{"ruleId":"unknown-theme","ruleIndex":1,"level":"warning",\
        "message":{"text":"unknown theme `50 %`. Remedy: did you mean\\nthis: \\u003Cthat>?"},\
        "locations":[{"physicalLocation":{"artifactLocation":{\
        "uri":"Content/Gr%C3%B6%C3%9Fe,%20usw/Q1_A.md"},\
        "region":{"startLine":2,"startColumn":15,"endColumn":21}}}]},\
        {"ruleId":"no-questions","ruleIndex":0,"level":"error",\
        "message":{"text":"no role with a question. Remedy: make a folder"},\
        "locations":[{"physicalLocation":{"artifactLocation":{"uri":"Content"}}}]}]}]}
        """)
  }

  @Test(arguments: [
    ("Content", "Content/A/Q.md"), ("./Content/", "Content/A/Q.md"), (".", "A/Q.md"),
    ("/srv/questions/Content", "Content/A/Q.md"), ("/srv/questions", "A/Q.md"),
    ("/srv/x", "/srv/x/A/Q.md"),
    ("../x", "../x/A/Q.md"),
  ])
  func pathsCountFromTheWorkingFolder(content: String, expected: String) {
    var places = FindingPlaces(content: content, workingFolder: "/srv/questions", strict: false)
    let finding = Finding(.unusedFile, "A/Q.md", "", remedy: "")
    #expect(places.place(of: finding) == .init(path: expected, region: nil))
  }
}
