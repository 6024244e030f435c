import Collection
import Testing

@Suite struct SourceTextTests {
  /// The front matter, and the Markdown with the line on which it begins.
  @Test(
    arguments: [
      ("# A\n", nil, "# A\n", 1),
      ("---\na: b\n---\n# A\n", "a: b\n", "# A\n", 4),
      ("\u{FEFF}---\na: b\n---\n# A\n", "a: b\n", "# A\n", 4),
      ("---\r\na: b\r\n---\r\n# A\r\n", "a: b\r\n", "# A\r\n", 4),
      ("---  \na: b\n...\n# A\n", "a: b\n", "# A\n", 4),
      ("---\n---\n# A\n", "", "# A\n", 3),
      ("---\n# comment\na: b\n---\nB", "# comment\na: b\n", "B", 5),
      // A rule at the top of a file, and prose between two rules, are Markdown.
      ("---\n\n# A\n", nil, "---\n\n# A\n", 1),
      ("---\nprose\n---\n", nil, "---\nprose\n---\n", 1),
      ("----\na: b\n---\n", nil, "----\na: b\n---\n", 1),
      ("", nil, "", 1),
    ] as [(String, String?, String, Int)])
  func splits(text: String, matter: String?, body: String, line: Int) throws {
    let source = try SourceText(path: "A.md", bytes: Array(text.utf8))
    #expect(source.frontMatter.map { String(decoding: source.bytes[$0], as: UTF8.self) } == matter)
    #expect(String(decoding: source.markdown, as: UTF8.self) == body)
    #expect(source.bodyLine == line)
  }

  @Test(
    arguments: [
      [0x61, 0x0A, 0xFF], [0x61, 0x0A, 0xC3], [0x0A, 0xC0, 0x80], [0x0A, 0xED, 0xA0, 0x80],
      [0x0A, 0xF4, 0x90, 0x80, 0x80], [0x0A, 0xE0, 0x80, 0x80],
    ] as [[UInt8]])
  func refusesWhatIsNotUTF8(bytes: [UInt8]) throws {
    let finding = #expect(throws: Finding.self) { try SourceText(path: "A.md", bytes: bytes) }
    #expect(finding?.rule == .notUTF8)
    #expect(finding?.line == 2)
  }
}
