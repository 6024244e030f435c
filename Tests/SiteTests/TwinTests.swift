import Collection
import Foundation
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
    ("[a]: ../B/Q1_Three.md", "[a]: ../../b/three/index.md"),
    ("![a](../B/figure.svg)", "![a](../../b/figure.svg)"),
    ("[a](https://example.org/B/Q1_Three.md)", "[a](https://example.org/B/Q1_Three.md)"),
    ("[a](javascript:f(1)) b", "a b"),
    ("an [a b](nowhere.md \"c\"), and [c](#d)", "an a b, and [c](#d)"),
    ("```\n[a](../B/Q1_Three.md)\n```", "```\n[a](../B/Q1_Three.md)\n```"),
    ("a [b] c (d)", "a [b] c (d)"),
    ("---\nid: a\n---\ntext", "text"),
  ])
  func rewrites(source: String, expected: String) {
    let twin = Twin(
      of: Array(source.utf8), source: "A/Q1_One.md", at: .question(role: "a", question: "one"),
      links: links)
    #expect(String(decoding: twin.bytes, as: UTF8.self) == expected + "\n")
  }
}
