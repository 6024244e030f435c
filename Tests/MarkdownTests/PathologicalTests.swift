import HTML
import Markdown
import Testing

/// Texts made to take quadratic time or a deep stack. Each takes milliseconds where all is well; the
/// limit stops what would take minutes.
@Suite struct PathologicalTests {
  struct Text: Sendable, CustomTestStringConvertible {
    let name: String
    let text: String

    init(_ name: String, _ text: String) { (self.name, self.text) = (name, text) }

    var testDescription: String { name }
  }

  private static func times(_ count: Int, _ text: String) -> String {
    String(repeating: text, count: count)
  }

  @Test(
    .timeLimit(.minutes(1)),
    arguments: [
      Text("quotes in quotes", times(50_000, ">") + "a"),
      Text("lists in lists", times(20_000, "- ") + "a"),
      Text("brackets", "~a~ " + times(100_000, "[")),
      Text("brackets, closed", "~a~ " + times(50_000, "[") + "a" + times(50_000, "](b)")),
      Text("pictures in pictures", "~a~ " + times(10_000, "![") + "a" + times(10_000, "](b)")),
      Text("tildes that find no pair", "~~a" + times(50_000, " b~")),
      Text("tildes and stars", times(50_000, "*a ~b ")),
      Text("tildes of two lengths", times(50_000, "a~b~~c")),
      Text("backticks", "~a~ " + (1...900).map { times($0, "`") + " " }.joined()),
      Text(
        "a table of ten thousand columns", times(10_000, "|a") + "\n" + times(10_000, "|-") + "\n"),
      Text("a table of fifty thousand rows", "a|b\n-|-\n" + times(50_000, "c|d\n")),
      Text("delimiter rows", times(50_000, "|a|\n|-|-|\n")),
      Text("tables in a row", times(20_000, "a|b\n-|-\n|\n")),
      Text("tables and underlines", times(20_000, "a|b\n-|-\n===\n")),
      Text("tables in quotes", times(500, "> ") + "a|b\n" + times(500, "> ") + "-|-\n"),
      Text("addresses", times(50_000, "http://")),
      Text("addresses up to a tag", times(50_000, "http://a<")),
      Text("hosts", times(50_000, "www.a_")),
      Text("hosts of many names", times(50_000, "www.a_.")),
      Text("mail", times(50_000, "a@b.")),
      Text("brackets in an address", "http://a/" + times(50_000, "(") + times(50_000, ")")),
      Text("entities in an address", "http://a/" + times(50_000, "&a;")),
      Text("tags without an end", "~a~ " + times(50_000, "<a b=\"")),
      Text("comments without an end", "~a~ " + times(50_000, "<!-- a")),
      Text("instructions without an end", "~a~ " + times(50_000, "<?")),
      Text("declarations without an end", "~a~ " + times(50_000, "<!A ")),
      Text("character data without an end", "~a~ " + times(50_000, "<![CDATA[")),
      Text("titles without an end", "~a~ " + times(50_000, "[a](b (c")),
      Text("definitions", times(20_000, "[a]: b\n\n~c~ [a]\n\n")),
      Text("tasks", times(50_000, "- [ ] \n")),
      Text("fences in a quote", times(50_000, "> ```\n")),
    ])
  func takesLinearTime(_ text: Text) throws {
    let document = try Document(parsing: text.text.utf8)
    #expect(!plainHTML(document, unsafe: true).isEmpty)
  }

  @Test(arguments: [
    (Text("links in open pictures", "a\n\n" + times(40_000, "![[]()")), 3),
    (
      Text(
        "empty lines in deep lists",
        "a\n\n" + times(20_000, "- ") + "b\n" + times(20_000, "\n") + "c"), 3
    ),
    (
      Text(
        "short rows",
        "a\n\n" + times(5000, "|a") + "\n" + times(5000, "|-") + "\n" + times(500, "b\n")), 3
    ),
    (Text("tasks without words", times(8000, "- [ ] \nb\n")), 1),
  ])
  func isRefused(_ text: Text, line: Int) {
    let refusal = #expect(throws: ParsingRefusal.self) { try Document(parsing: text.text.utf8) }
    #expect(refusal?.line ?? 0 >= line)
  }
}
