import HTML
import Testing

@testable import Site

@Suite struct PageFormTests {
  @Test func gapsAreFilled() {
    let form = PageForm(html: "<p>\(HTML.gap(1))</p>größer\(HTML.gap(300))\(HTML.gap(0))")
    var pieces = [HTML](repeating: "-", count: 301)
    (pieces[0], pieces[1], pieces[300]) = ("<i>a</i>", "", "b")
    #expect(String(decoding: form.filled(with: pieces), as: UTF8.self) == "<p></p>größerb<i>a</i>")
  }

  @Test func withoutGapsItIsThePage() {
    #expect(PageForm(html: "<p>a</p>").filled(with: []) == Array("<p>a</p>".utf8))
  }
}
