import Collection
import Foundation
import Markdown
import Site
import Testing

@Suite struct TwinTests {
  private let links: LinkResolver
  private let folder: URL

  init() throws {
    folder = FileManager.default.temporaryDirectory.appending(path: "twin-\(UUID().uuidString)")
    for name in ["A/Q1_One.md", "A/Q2_Two.md", "B/Q1_Three.md", "B/figure.svg"] {
      let url = folder.appending(path: name)
      try FileManager.default.createDirectory(
        at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data("#".utf8).write(to: url)
    }
    links = LinkResolver(try ContentFolder.scan(folder.path, excluding: nil))
    try FileManager.default.removeItem(at: folder.appending(path: "A/Q2_Two.md"))
  }

  @Test(arguments: [
    ("[a](../B/Q1_Three.md)", "[a](../../b/three/index.md)"),
    ("[a](../B/Q1_Three.md#x) and [b](../B/)", "[a](../../b/three/index.md#x) and [b](../../b/)"),
    ("[a](../B/Q1_Three.md \"title\")", "[a](../../b/three/index.md \"title\")"),
    ("[a](<../B/Q1_Three.md> 'b (c)')", "[a](<../../b/three/index.md> 'b (c)')"),
    ("![a](../B/figure.svg)", "![a](../../b/figure.svg)"),
    (
      "[![a](../B/figure.svg)](../B/Q1_Three.md)",
      "[![a](../../b/figure.svg)](../../b/three/index.md)"
    ),
    ("[a](https://example.org/B/Q1_Three.md)", "[a](https://example.org/B/Q1_Three.md)"),
    ("[a](..\\/B/Q1\\_Three.md)", "[a](../../b/three/index.md)"),
    ("> - [a\n>   b](\n>   ../B/) c", "> - [a\n>   b](\n>   ../../b/) c"),
    (
      "| [a](../B/) | `[b](../B/)` |\n|-|-|\n| c | [d](../B/) |",
      "| [a](../../b/) | `[b](../B/)` |\n|-|-|\n| c | [d](../../b/) |"
    ),
    (
      "# [a](../B/)\n[b](../B/)\n===\n- [c](../B/)\r\n- d",
      "# [a](../../b/)\n[b](../../b/)\n===\n- [c](../../b/)\r\n- d"
    ),
    ("---\nid: a\n---\n\n[a](../B/)", "\n[a](../../b/)"),
    ("---\nid: a\n---\ntext", "text"),
  ])
  func leadsOn(source: String, expected: String) throws { try expect(expected, of: source) }

  @Test(arguments: [
    ("[a]\n\n[a]: ../B/Q1_Three.md", "[a]\n\n[a]: ../../b/three/index.md"),
    (
      "[a][b] [c]\n\n> [b]:\n> <../B/>\n> [c]: ../B/ 'd'",
      "[a][b] [c]\n\n> [b]:\n> <../../b/>\n> [c]: ../../b/ 'd'"
    ),
    ("[a]: ../B/\n[b](../B/) [a]", "[a]: ../../b/\n[b](../../b/) [a]"),
    ("[a]\n\n[a]: nowhere.md", "[a]\n\n[a]: nowhere.md"),
    (
      "b\n[a]: ../B/\n===\n# [a]\n[a]: ../B/\n[c]: ../B/",
      "b\n[a]: ../B/\n===\n# [a]\n[a]: ../../b/\n[c]: ../../b/"
    ),
    ("[a]\n\n    [a]: ../B/\n\n[a]: ../B/", "[a]\n\n    [a]: ../B/\n\n[a]: ../../b/"),
  ])
  func definitions(source: String, expected: String) throws { try expect(expected, of: source) }

  @Test(arguments: [
    ("[a](javascript:f(1)) b", "a b"),
    ("an [a b](nowhere.md \"c)\"), and [c](#d)", "an a b, and [c](#d)"),
    ("[a [b] *c*](nowhere.md)![d](nowhere.svg)", "a [b] *c*d"),
    ("[![a](nowhere.svg)](nowhere.md)", "a"),
    ("[![a](../B/figure.svg)](nowhere.md)", "![a](../../b/figure.svg)"),
  ])
  func leadsNowhere(source: String, expected: String) throws { try expect(expected, of: source) }

  /// What looks like a link and is none, beside one that leads to the same place.
  @Test(arguments: [
    "`callbacks[i](event)`", "a `[a](nowhere.md)` b", "``a` [a](../B/)``", "`a\n[a](nowhere.md)`",
    "```\n[a](../B/)\n```", "~~~\n```\n[a](../B/)\n~~~", "- ```\n  [a](nowhere.md)\n  ```",
    "    [a](../B/)", "- a\n\n      [a](nowhere.md)", "<!-- [a](nowhere.md) -->",
    "<b title='[a](../B/)'>", "\\[a](nowhere.md)", "a [b] c (d)", "a [b](../B/ c) d",
    "[a]: ../B/Q1_Three.md", "<a href=\"[a](../B/)\">",
  ])
  func noLink(source: String) throws {
    try expect(source, of: source)
    try expect(
      source + "\n\n[z](../../b/) z\n", of: source + "\n\n[z](../B/) [z](nowhere.md)\n")
  }

  /// What begins like a fence and goes on is code in a line.
  @Test func aFenceThatIsNone() throws {
    try expect("```a``` b\n\n[c](../../b/)", of: "```a``` b\n\n[c](../B/)")
  }

  private func expect(_ expected: String, of source: String) throws {
    let text = try SourceText(path: "A/Q1_One.md", bytes: Array(source.utf8))
    let document = try Document(text)
    let uses = linkUses(in: document, source: text.path, resolver: links)
    let twin = Twin(
      of: text, at: .question(role: "a", question: "one"), links: uses,
      written: writtenLinks(uses, in: document, source: text))
    let end = expected.hasSuffix("\n") ? "" : "\n"
    #expect(String(decoding: twin.bytes, as: UTF8.self) == expected + end)
  }
}
