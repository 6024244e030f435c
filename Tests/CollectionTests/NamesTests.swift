import Collection
import Testing

@Suite struct SlugTests {
  @Test(arguments: [
    ("RAG_Quality", "rag-quality"),
    ("Größe & Zahl 2", "größe-zahl-2"),
    ("__a__b__", "a-b"),
    ("A/B Tests", "a-b-tests"),
    ("e\u{301}tude", "\u{E9}tude"),
    ("数据 管道", "数据-管道"),
    ("C++", "c"),
    ("…", ""),
    ("İstanbul", "i\u{307}stanbul"),
  ])
  func slugs(name: String, expected: String) {
    #expect(Array(slug(name).utf8) == Array(expected.utf8))
  }
}

@Suite struct DayTests {
  @Test(arguments: ["2026-11-23", "2024-02-29", "2000-02-29"])
  func days(text: String) { #expect(Day(text)?.iso == text) }

  @Test(arguments: [
    "2026-02-30", "2026-13-01", "1900-02-29", "26-1-1", "2026/11/23", "yesterday", "", "2026-11-2３",
  ])
  func noDays(text: String) { #expect(Day(text) == nil) }

  @Test func words() { #expect(Day("2026-11-03")?.words == "3 November 2026") }
}

@Suite struct RouteTests {
  @Test(arguments: [
    (Route.home, ""),
    (.role("ai-engineer"), "ai-engineer/"),
    (.question(role: "a", question: "b"), "a/b/"),
    (.pair("ml-engineer", "ai-engineer"), "compare/ai-engineer-vs-ml-engineer/"),
    (.page(["notes", "list"]), "notes/list/"),
    (.print(role: nil, answers: true), "print/"),
    (.print(role: "a", answers: false), "print/a/questions-only/"),
    (.file("feed.xml"), "feed.xml"),
  ])
  func addresses(route: Route, expected: String) { #expect(route.address == expected) }

  @Test func aPageWritesAddressesRelativeToItself() {
    let here = Here(at: .question(role: "a", question: "b"))
    #expect(here.to(.home) == "../../")
    #expect(here.to(.question(role: "c", question: "größe")) == "../../c/gr%C3%B6%C3%9Fe/")
    #expect(Here(at: .home).to(.home) == "./")
    #expect(Here(at: .file("404.html")).to(.compare) == "compare/")
    #expect(Here(root: "https://example.org/x/").to(.compare) == "https://example.org/x/compare/")
  }
}
