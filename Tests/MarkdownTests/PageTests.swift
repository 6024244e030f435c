import HTML
import Markdown
import Testing

@Suite struct PageTests {
  /// The whole text as a page shows it: headings at their own levels, addresses that begin with `x:`
  /// refused, pictures measured.
  private func page(_ markdown: String) throws -> String {
    let document = try Document(parsing: markdown.utf8)
    let headings = document.headings()
    let renderer = PageRenderer(
      document, headings: headings, levels: headings.map(\.level),
      resolve: { address, isPicture in
        if address.hasPrefix("x:") { return .text }
        return isPicture && !address.hasPrefix("http")
          ? .picture(address: address, width: 3, height: 4) : .address(address + "/")
      })
    return renderer.html(of: 1..<document.nodes.count).description
  }

  @Test(arguments: [
    (
      "### A *b*",
      "<div class=\"h3\"><h3 id=\"a-b\">A <em>b</em></h3> "
        + "<a class=\"anchor\" href=\"#a-b\" aria-labelledby=\"a-b\">#</a></div>\n"
    ),
    ("[a](b \"c\") [d](x:y)", "<p><a href=\"b/\" title=\"c\">a</a> d</p>\n"),
    ("![a](b)", "<p><img src=\"b\" alt=\"a\" width=\"3\" height=\"4\" loading=\"lazy\"></p>\n"),
    ("![a](http://b) ![c](x:d)", "<p><a href=\"http://b/\">a</a> c</p>\n"),
    ("[![a](http://b)](c)", "<p><a href=\"c/\">a</a></p>\n"),
    (
      "- [x] a\n- [ ] b\n- c",
      "<ul>\n<li class=\"task\"><input type=\"checkbox\" checked disabled aria-label=\"Done\"> a</li>\n"
        + "<li class=\"task\"><input type=\"checkbox\" disabled aria-label=\"Open\"> b</li>\n<li>c</li>\n</ul>\n"
    ),
    (
      "a<BR>b <sub>c</sub> <kbd>d <b>e</b> <br class=f> <!-- g -->",
      "<p>a<br>b <sub>c</sub> &lt;kbd&gt;d &lt;b&gt;e&lt;/b&gt; &lt;br class=f&gt; </p>\n"
    ),
    ("a<b r>b<s ub>c", "<p>a&lt;b r&gt;b&lt;s ub&gt;c</p>\n"),
    ("a<br >b<br  />c<sub >d</sub >", "<p>a<br>b<br>c<sub>d</sub></p>\n"),
    ("<script>\nalert(1)\n</script>\n", "<p>&lt;script&gt;\nalert(1)\n&lt;/script&gt;</p>\n"),
    ("<!-- a -->\n\nb", "<p>b</p>\n"),
    (
      "```swift\nlet a = \"<\"\n```",
      "<figure class=\"code\"><pre tabindex=\"0\" role=\"group\" aria-label=\"Code\">"
        + "<code class=\"language-swift\">let a = &quot;&lt;&quot;\n</code></pre></figure>\n"
    ),
    (
      "```py the gate\na\n```",
      "<figure class=\"code\"><pre tabindex=\"0\" role=\"group\" aria-label=\"Code: the gate\">"
        + "<code class=\"language-py\">a\n</code></pre></figure>\n"
    ),
    (
      "``` text A & B\n┌─┐\n```",
      "<figure><pre class=\"diagram\" tabindex=\"0\" role=\"img\" aria-label=\"A &amp; B\"><code>┌─┐\n"
        + "</code></pre></figure>\n"
    ),
    (
      "    ┌─┐",
      "<figure class=\"code\"><pre tabindex=\"0\" role=\"group\" aria-label=\"Code\"><code>┌─┐\n"
        + "</code></pre></figure>\n"
    ),
    (
      "|a||\n|-|-:|\n|b|c|\n||d|\n",
      "<div class=\"frame\"><p class=\"cue\" aria-hidden=\"true\"><span>Scroll sideways</span>"
        + "<span>→</span></p><div class=\"roll\" tabindex=\"0\" role=\"group\" aria-label=\"a\"><table>"
        + "<thead><tr><th scope=\"col\">a</th><td class=\"num\"></td></tr></thead><tbody>\n"
        + "<tr><th scope=\"row\">b</th><td class=\"num\">c</td></tr>\n"
        + "<tr><td></td><td class=\"num\">d</td></tr>\n</tbody></table></div></div>\n"
    ),
    (
      "|a|b|c|\n|:-:|-|-|\n",
      "<div class=\"frame half\"><p class=\"cue half\" aria-hidden=\"true\"><span>Scroll sideways</span>"
        + "<span>→</span></p><div class=\"roll half\" tabindex=\"0\" role=\"group\" "
        + "aria-label=\"a, b, c\"><table class=\"half\"><thead><tr><th scope=\"col\" class=\"mid\">a</th>"
        + "<th scope=\"col\">b</th><th scope=\"col\">c</th></tr></thead></table></div></div>\n"
    ),
    (
      "2. a\n\n   b\n3. ~c~ --- `d`",
      "<ol start=\"2\">\n<li>\n<p>a</p>\n<p>b</p>\n</li>\n<li>\n<p><del>c</del> --- <code>d</code></p>\n"
        + "</li>\n</ol>\n"
    ),
  ])
  func markup(_ markdown: String, html: String) throws {
    #expect(try page(markdown) == html)
  }

  @Test func partsOfADocument() throws {
    let document = try Document(parsing: "# A\n\nc *d*\n\n## E\n\nf\n".utf8)
    let headings = document.headings()
    let renderer = PageRenderer(
      document, headings: headings, levels: [0, 2], resolve: { address, _ in .address(address) })
    let blocks = Array(document.children(of: 0))
    #expect(renderer.html(of: blocks[0]..<blocks[2]).description == "<p>c <em>d</em></p>\n")
    #expect(
      renderer.html(of: blocks[2]..<document.nodes.count).description
        == "<div class=\"h2\"><h2 id=\"e\">E</h2> "
        + "<a class=\"anchor\" href=\"#e\" aria-labelledby=\"e\">#</a></div>\n<p>f</p>\n"
    )
  }
}
