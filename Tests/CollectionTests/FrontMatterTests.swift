import Collection
import Testing

@Suite struct FrontMatterTests {
  private func read(_ yaml: String) throws -> FrontMatter {
    try FrontMatter.read(Array(yaml.utf8)[...], path: "A.md", firstLine: 2)
  }

  @Test func plainFormsAreRead() throws {
    let matter = try read("themes: [evaluation, cost]\nscenario: too-slow\nbrief: \"Why?\"\n")
    #expect(matter["themes"]?.value == .list([.text("evaluation"), .text("cost")]))
    #expect(matter["scenario"]?.value == .text("too-slow"))
    #expect(matter["brief"]?.value == .text("Why?"))
    #expect(matter.entries.map(\.line) == [2, 3, 4])
  }

  /// What is read directly, and what goes to Yams, must come to the same.
  @Test(arguments: [
    "a: b", "a: b c", "a: 2026-11-23", "a: [b, c-d, e_f]", "a: []", "a: \"b: c # d\"", "a: 'b'",
    "a: b # c", "a: b#c", "a: >-\n  b\n  c", "a:\n  - b\n  - c", "a: ~", "a: null", "a:",
    "a: \"b\\nc\"", "a: true", "a: 1.5", "# c\na: b\n\nd: e", "a: b \r\nc: d\r", "a: [b c, d]",
    "a: é",
    "a: [\"b\", c]", "a: b/c.d", "a-b: c", "a: -b", "a:  b", "a: [b,c]", "a: \"\"", "a: B c,",
    "a: [b, ]", "a: [ b ]", "a: no", "a: 0x1F", "a: 12:30",
  ])
  func plainAndYamsAgree(yaml: String) throws {
    let bytes = Array(yaml.utf8)[...]
    let either = try FrontMatter.read(bytes, path: "A.md", firstLine: 1)
    let yams = try FrontMatter.readYAML(bytes, path: "A.md", firstLine: 1)
    #expect(either == yams)
  }

  @Test(arguments: [
    ("a: b\nc: [d", 3), ("a: b: c", 2), ("a: @b", 2), ("a: b\n\tc: d", 3), ("a: b\na: c", 3),
    ("- a", 2), ("a: \"b", 2),
  ])
  func brokenYAMLIsFoundWithItsLine(yaml: String, line: Int) throws {
    let finding = #expect(throws: Finding.self) { try read(yaml) }
    #expect(finding?.rule == .brokenYAML)
    #expect(abs((finding?.line ?? 0) - line) <= 1)
  }

  @Test func aliasesThatGrowWithoutEndAreRefused() {
    var yaml = "a0: &a0 [x, x, x, x, x, x, x, x, x]\n"
    for level in 1..<9 {
      let items = [String](repeating: "*a\(level - 1)", count: 9).joined(separator: ", ")
      yaml += "a\(level): &a\(level) [\(items)]\n"
    }
    let finding = #expect(throws: Finding.self) { try read(yaml) }
    #expect(finding?.rule == .brokenYAML)
  }
}
