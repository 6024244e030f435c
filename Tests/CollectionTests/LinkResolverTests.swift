import Collection
import Foundation
import Testing

/// A folder of files for one test, removed when the test is over.
final class TemporaryFolder {
  let path: String

  init(_ files: [String: String] = [:]) throws {
    let url = FileManager.default.temporaryDirectory.appending(
      path: "rolecall-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    path = url.path
    for (name, text) in files { try write(text, to: name) }
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  func write(_ text: String, to name: String) throws {
    let url = URL(fileURLWithPath: path).appending(path: name)
    try FileManager.default.createDirectory(
      at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: url)
  }
}

@Suite struct LinkResolverTests {
  private let folder: TemporaryFolder
  private let resolver: LinkResolver

  init() throws {
    folder = try TemporaryFolder([
      "README.md": "# T", "About.md": "# About", "notes/Further_Notes.md": "# N",
      "A_B/Q1_One.md": "# One", "A_B/README.md": "# A", "A_B/figures/a b.svg": "<svg/>",
      "C/Q2_Zwei_Größen.md": "# Zwei", "data.csv": "1",
    ])
    try FileManager.default.createSymbolicLink(
      atPath: folder.path + "/A_B/passwd", withDestinationPath: "/etc/passwd")
    resolver = LinkResolver(try ContentFolder.scan(folder.path, excluding: nil))
  }

  private static let cases: [(String, LinkResolver.Target)] = [
    ("https://example.org/a?b#c", .elsewhere("https://example.org/a?b#c")),
    ("HTTP://example.org", .elsewhere("HTTP://example.org")),
    ("mailto:a@example.org", .elsewhere("mailto:a@example.org")),
    ("javascript:alert(1)", .refused),
    ("JaVaScRiPt:alert(1)", .refused),
    ("data:text/html,x", .refused),
    ("//example.org/a", .refused),
    (
      "../C/Q2_Zwei_Größen.md#x",
      .page(.question(role: "c", question: "zwei-größen"), fragment: "x")
    ),
    (
      "../C/Q2_Zwei_Gr%C3%B6%C3%9Fen.md",
      .page(.question(role: "c", question: "zwei-größen"), fragment: nil)
    ),
    ("Q1_One.md?plain=1#y", .page(.question(role: "a-b", question: "one"), fragment: "y")),
    ("/C/Q2_Zwei_Größen.md", .page(.question(role: "c", question: "zwei-größen"), fragment: nil)),
    ("README.md", .page(.role("a-b"), fragment: nil)),
    ("../README.md", .page(.home, fragment: nil)),
    ("../", .page(.home, fragment: nil)),
    ("../C/", .page(.role("c"), fragment: nil)),
    ("../About.md", .page(.page(["about"]), fragment: nil)),
    ("../notes/Further_Notes.md", .page(.page(["notes", "further-notes"]), fragment: nil)),
    ("figures/a%20b.svg", .attachment(path: "A_B/figures/a b.svg", .file("a-b/figures/a b.svg"))),
    ("../data.csv", .attachment(path: "data.csv", .file("data.csv"))),
    ("#here", .fragment("here")),
    ("", .fragment("")),
    ("nowhere.md", .missing(path: "A_B/nowhere.md")),
    ("../../etc/passwd", .outside(path: "../../etc/passwd")),
    ("passwd", .outside(path: "A_B/passwd")),
  ]

  @Test(arguments: cases) func leads(url: String, target: LinkResolver.Target) {
    #expect(resolver.target(of: url, in: "A_B/Q1_One.md") == target)
  }

  @Test func draftsAreKnown() {
    let resolver = resolver.leavingOut(["C/Q2_Zwei_Größen.md"])
    #expect(
      resolver.target(of: "../C/Q2_Zwei_Größen.md", in: "A_B/Q1_One.md")
        == .draft(path: "C/Q2_Zwei_Größen.md"))
  }
}
