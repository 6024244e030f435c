import Foundation
import Markdown
import Testing

/// GitHub's tables, strikethrough, task lists and autolinks.
@Suite struct GitHubTests {
  /// Footnotes and the filter of tags are extensions that we do not have.
  static let examples = Conformance.extensions.filter {
    $0.section != "Footnotes" && $0.section != "HTML tag filter"
  }

  @Test(
    .enabled(if: !examples.isEmpty, "the specification is not beside the repository"),
    arguments: examples)
  func specification(_ example: Example) throws {
    let html = try rendered(example.markdown)
    if example.html != "<IGNORE>\n" { #expect(html == example.html) }
  }

  @Test func specificationIsWhole() {
    #expect([0, 26].contains(Self.examples.count))
  }

  struct Row: Sendable, CustomTestStringConvertible {
    let name: String
    let markdown: String
    let html: String

    init(_ name: String, _ markdown: String, _ html: String) {
      (self.name, self.markdown, self.html) = (name, markdown, html)
    }

    var testDescription: String { name }
  }

  @Test(arguments: [
    Row(
      "a table in a quote in a list", "- > a|b\n  > -|-\n  > c|d\n",
      "<ul>\n<li>\n<blockquote>\n<table>\n<thead>\n<tr>\n<th>a</th>\n<th>b</th>\n</tr>\n</thead>\n"
        + "<tbody>\n<tr>\n<td>c</td>\n<td>d</td>\n</tr>\n</tbody>\n</table>\n</blockquote>\n</li>\n"
        + "</ul>\n"),
    Row(
      "a line without the quote's mark is no row", "> a\n> :-:\nb|c\n",
      "<blockquote>\n<table>\n<thead>\n<tr>\n<th align=\"center\">a</th>\n</tr>\n</thead>\n</table>\n"
        + "</blockquote>\n<p>b|c</p>\n"),
    Row(
      "an underline is a row", "a|b\n-|-\n===\nc|d\n",
      "<table>\n<thead>\n<tr>\n<th>a</th>\n<th>b</th>\n</tr>\n</thead>\n<tbody>\n<tr>\n<td>===</td>\n"
        + "<td></td>\n</tr>\n<tr>\n<td>c</td>\n<td>d</td>\n</tr>\n</tbody>\n</table>\n"),
    Row(
      "a list ends a table", "a\n:-\n2. b\n3. c\n",
      "<table>\n<thead>\n<tr>\n<th align=\"left\">a</th>\n</tr>\n</thead>\n</table>\n"
        + "<ol start=\"2\">\n<li>b</li>\n<li>c</li>\n</ol>\n"),
    Row(
      "indented code ends a table, and another begins", "a\n:-\n    b\nc\n-:\n",
      "<table>\n<thead>\n<tr>\n<th align=\"left\">a</th>\n</tr>\n</thead>\n</table>\n"
        + "<pre><code>b\n</code></pre>\n<table>\n<thead>\n<tr>\n<th align=\"right\">c</th>\n</tr>\n"
        + "</thead>\n</table>\n"),
    Row(
      "a cell keeps its #, its reference and its code", "a #|[b]|`c\\|d` #\n-|-|-\n\n[b]: /e\n",
      "<table>\n<thead>\n<tr>\n<th>a #</th>\n<th><a href=\"/e\">b</a></th>\n"
        + "<th><code>c|d</code> #</th>\n</tr>\n</thead>\n</table>\n"),
    Row(
      "a link's words hold an address and a strike",
      "[~r~ http://a.b][] ~x~\n\n[~r~ http://a.b]: /u\n",
      "<p><a href=\"/u\"><del>r</del> http://a.b</a> <del>x</del></p>\n"),
    Row("emphasis closes first", "*a ~b* c~", "<p><em>a ~b</em> c~</p>\n"),
    Row("strikethrough closes first", "~a *b~ c*", "<p><del>a *b</del> c*</p>\n"),
    Row("an escaped tilde", "~a\\~ b~", "<p><del>a~ b</del></p>\n"),
    Row("a tilde in code", "~a `b~` c~", "<p><del>a <code>b~</code> c</del></p>\n"),
    Row(
      "an address swallows emphasis", "www.a.b/c*d*e_f_ *g*",
      "<p><a href=\"http://www.a.b/c*d*e_f\">www.a.b/c*d*e_f</a>_ <em>g</em></p>\n"),
    Row("an address in brackets", "[http://a.b", "<p>[http://a.b</p>\n"),
    Row("an address in code", "`http://a.b`", "<p><code>http://a.b</code></p>\n"),
    Row(
      "what a token hides makes no link", "[a](http://b((c)  )",
      "<p>[a](<a href=\"http://b((c)\">http://b((c)</a>  )</p>\n"),
    Row(
      "mail, not in a link", "a@b.c [d@e.f](g)",
      "<p><a href=\"mailto:a@b.c\">a@b.c</a> <a href=\"g\">d@e.f</a></p>\n"),
    Row(
      "a task in an ordered list", "1. [x] a\n2. [ ] *b*\n",
      "<ol>\n<li><input type=\"checkbox\" checked=\"\" disabled=\"\" /> a</li>\n"
        + "<li><input type=\"checkbox\" disabled=\"\" /> <em>b</em></li>\n</ol>\n"),
    Row(
      "no task in a quote", "> - [x] a\n",
      "<blockquote>\n<ul>\n<li>[x] a</li>\n</ul>\n</blockquote>\n"),
    Row(
      "a task without words", "a\n- [ ] \nb\n",
      "<p>a</p>\n<ul>\n<li><input type=\"checkbox\" disabled=\"\" /> </li>\n</ul>\n<p>b</p>\n"),
  ])
  func rules(_ row: Row) throws {
    #expect(try rendered(row.markdown) == row.html)
  }

  /// The rows above are cmark-gfm's own results, too.
  @Test(
    .enabled(if: CmarkGFM.isInstalled, "cmark-gfm is not installed"),
    arguments: [
      "- > a|b\n  > -|-\n  > c|d\n", "a|b\n-|-\n===\nc|d\n", "a\n:-\n2. b\n3. c\n",
      "a #|[b]|`c\\|d` #\n-|-|-\n\n[b]: /e\n", "~a *b~ c*", "www.a.b/c*d*e_f_ *g*",
      "a\n- [ ] \nb\n",
      "a.b@c.d-e@f.g h@i. mailto:j@k.l xmpp:m@n.o/p", "www. www.a. (www.b) www.c_d.e http://f&amp;",
      "~~~a~~~ ~~b~ c~~ ~d~~e~", "|a|\n|-|\n|b|c|\n|\n|d|",
      "![~a~ http://b.c](d) ![e [f](g) http://h.i",
      "é~*a*~é _b~_ ~_c_~", "<!-- http://a--b -->", "``` http://a`b ~c~",
    ])
  func cmarkGFM(_ markdown: String) throws {
    #expect(try rendered(markdown) == CmarkGFM.html(markdown))
  }
}
