import Markdown
import Testing

@Suite struct DocumentTests {
  private func document(_ markdown: String, firstLine: Int = 1) throws -> Document {
    try Document(parsing: markdown.utf8, firstLine: firstLine)
  }

  @Test func nodesStandInOrder() throws {
    let document = try document("# *a*\n\n- b\n")
    #expect(
      document.nodes.map(\.kind) == [
        .document, .heading(level: 1), .emphasis, .text, .list(start: nil, tight: true), .item(nil),
        .paragraph, .text,
      ])
    #expect(document.nodes.map(\.end) == [8, 4, 4, 4, 8, 8, 8, 8])
    #expect(Array(document.children(of: 0)) == [1, 4])
  }

  @Test func linesAreTheFiles() throws {
    let document = try document("a\n\n| b |\n|---|\n| c |\nd\n\n- e\n\n  ~f~\n", firstLine: 11)
    let lines = document.nodes.compactMap { $0.kind.isInline ? nil : $0.line }
    #expect(lines == [11, 11, 13, 13, 13, 15, 15, 16, 16, 18, 18, 18, 20])
  }

  @Test func rowsKeepHowTheyWereWritten() throws {
    let document = try document("a|b\n-|-\nc\nd|e|f\n")
    let rows = document.nodes.compactMap { node -> Int32? in
      if case .row(_, let cells) = node.kind { cells } else { nil }
    }
    #expect(rows == [2, 1, 3])
  }

  @Test(arguments: [
    ("```\na\n```", Node.Fence.closed), ("```\na", .unclosed), ("    a", .indented),
    ("~~~\n```", .unclosed), ("> ```\n> a\n> ```", .closed), ("> ```\n> a\n```", .unclosed),
    ("- ```\n  a\n  ```", .closed), ("- ```\n  a\n- b", .unclosed), ("````\n```", .unclosed),
    ("    ```\n    a", .indented), ("```\n```", .closed),
  ])
  func fences(_ markdown: String, fence: Node.Fence) throws {
    let kind = try document(markdown).nodes.first {
      if case .code = $0.kind { true } else { false }
    }?.kind
    #expect(kind == .code(fence))
  }

  @Test(arguments: [
    ("*One* `two`\nthree  \nfour", "One two three four"),
    ("a<br>b<BR/>c<sub>d</sub><!-- e -->", "a b cd"),
    ("Vec<T> and <brx>", "Vec<T> and <brx>"),
    ("![a *b*](c) [d](e)", "a b d"),
    ("a &amp; b &lt;", "a & b <"),
    ("> a\n>\n> - b\n> - c\n", "a b c"),
    ("| a | b |\n|---|---|\n| c | d |\n", "a b c d"),
    ("http://a.b/c_d ~e~", "http://a.b/c_d e"),
  ])
  func plainText(_ markdown: String, text: String) throws {
    #expect(try document(markdown).plainText(of: 0) == text)
  }

  @Test func headingsHaveGitHubsIDs() throws {
    let document = try document(
      """
      # What's *new*?
      ## What's new
      > ### 🎯 Déjà-vu: a_b & `c`
      ## What's new-1
      # ?!
      # What's new
      # Vec<T> and <Bar>
      """, firstLine: 3)
    let headings = document.headings()
    #expect(
      headings.map(\.id) == [
        "whats-new", "whats-new-1", "-déjà-vu-a_b--c", "whats-new-1-1", "section", "whats-new-2",
        "vec-and",
      ])
    #expect(headings.map(\.level) == [1, 2, 3, 2, 1, 1, 1])
    #expect(headings.map(\.line) == [3, 4, 5, 6, 7, 8, 9])
    #expect(headings[0].text == "What's new?")
    #expect(headings[6].text == "Vec<T> and <Bar>")
  }

  @Test func rawHTMLHasItsMeaning() throws {
    let document = try document("a<br> <sub>b</sub> <sup>c *d</sup>* <kbd>e\n\n<!-- f -->\n\n<i>\n")
    let meanings = RawHTML(in: document).nodes.map(\.meaning)
    #expect(
      meanings == [
        .markup(.lineBreak), .markup(.begin(.sub)), .markup(.end(.sub)), .text, .text, .text,
        .comment,
        .text,
      ])
  }
}
