import Testing

@testable import Reports

@Suite struct AddressTests {
  @Test(arguments: [
    ("index.html", ""), ("a/b/index.html", "a/b/"), ("a/chart.svg", "a/chart.svg"),
    ("compare/index.html", "compare/"), ("search/index.html", "search/"), ("old.html", "old.html"),
    ("a/b/index.md", nil), ("404.html", nil), ("assets/site.css", nil), ("search/index.bin", nil),
    ("feed.xml", nil), ("a/feed.xml", "a/feed.xml"), (".nojekyll", nil), ("_headers", nil),
    ("a/.hidden/x.pdf", nil),
  ])
  func files(file: String, expected: String?) { #expect(publishedAddress(of: file) == expected) }

  @Test func aPageIsRead() {
    var addresses = Addresses()
    addresses.add(
      "a/b/index.html",
      Array(
        """
        <meta name="source" content="A&amp;B/Q1_B.md"><main id="Main"><h2 id="gaps">x</h2>
        <h3 class="n" id="größe-1">id=&quot;no&quot;</h3>
        """.utf8))
    addresses.add(
      "old/x/index.html",
      Array(#"<meta http-equiv="refresh" content="0; url=../../a/b/"><title>Moved</title>"#.utf8))
    addresses.add("a/plot.svg", [])
    #expect(addresses.pages["a/b/"]?.source == "A&B/Q1_B.md")
    #expect(
      addresses.text == """
        rolecall addresses 1
        /a/b/
        /a/b/#gaps
        /a/b/#größe-1
        /a/plot.svg
        /old/x/ \u{2192} /a/b/

        """)
  }

  @Test func aListIsReadAsItWasWritten() throws {
    let text =
      "rolecall addresses 1\n/\n/#roles\n/a/b/\n/a/b/#gaps\n/old/ \u{2192} /a/b/\n/root/ \u{2192} /\n"
    #expect(try #require(Addresses(text)).text == text)
  }

  @Test(arguments: [
    "", "rolecall addresses 2\n/\n", "rolecall addresses 1\nhttps://example.org/\n", "<html>",
  ])
  func whatIsNoListIsRefused(text: String) { #expect(Addresses(text) == nil) }
}
