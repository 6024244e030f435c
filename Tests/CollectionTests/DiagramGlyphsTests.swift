@testable import Collection
import Markdown
import Testing

@Suite struct DiagramGlyphsTests {
  struct Row: CustomTestStringConvertible, Sendable {
    let name: String
    let text: String
    /// The line and the character, where there is one.
    let finding: String?
    var testDescription: String { name }
  }

  static let rows: [Row] = [
    Row(name: "what the font has", text: "```\n┌──┐ → μ ≥ 2 ✓\n└──┘\n```", finding: nil),
    Row(name: "a letter of another script", text: "```\n┌──┐\n│中│\n└──┘\n```", finding: "3 中"),
    Row(name: "the first of two", text: "Text.\n\n```text\n└ 🙂 ж\n```", finding: "4 🙂"),
    Row(name: "code that draws nothing", text: "```\nprint(\"中→\")\n```", finding: nil),
    Row(name: "prose", text: "┌ 中", finding: nil),
    Row(name: "tabs", text: "```\n┌\t┐\n```", finding: nil),
  ]

  @Test(arguments: rows) func glyphs(row: Row) throws {
    let document = try Document(parsing: row.text.utf8, firstLine: 1)
    let found = diagramGlyphs(in: document, path: "A.md")
    #expect(found.first.map { "\($0.line) \($0.words ?? "")" } == row.finding)
    #expect(found.allSatisfy { $0.rule == .glyph && $0.rule.severity == .note })
  }
}
