import Collection
import HTML
import Testing

@testable import Templates

/// What a page says of itself, and what it leaves out where there is nothing to say.
@Suite struct PagesTests {
  private static let body = QuestionBody(
    contents: [ContentsEntry(level: 2, id: "first", text: "First")], words: 220,
    ask: "<p>How much?</p>",
    sections: [
      .init(
        entry: ContentsEntry(level: 2, id: "answer", text: "Answer"), style: nil,
        body: "<p>Enough.</p>")
    ],
    tests: nil)

  private func head(of page: HTML) -> [Substring] {
    page.description.split(separator: "\n").drop { !$0.hasPrefix("<title>") }
      .prefix { $0 != "</head>" }
  }

  private func question(in frame: Frame) -> HTML {
    QuestionPage(
      frame: frame, question: Sample.collection.questions[0], body: PagesTests.body, views: [],
      related: [], previous: nil, next: nil
    ).html
  }

  @Test func headWithoutAnAddress() {
    #expect(
      head(of: question(in: Sample.frame)) == [
        "<title>Salt &amp; pepper: Cook interview question</title>",
        #"<meta name="description" content="As much as it takes.">"#,
        #"<meta name="source" content="Cook/Q1_Salt.md">"#,
        #"<link rel="preload" href="../../assets/rolecall-serif.woff2" as="font" type="font/woff2" crossorigin>"#,
        #"<link rel="icon" href="../../assets/icon.svg" type="image/svg+xml">"#,
        #"<link rel="apple-touch-icon" href="../../assets/touch-icon.png">"#,
        #"<link rel="stylesheet" href="../../assets/site.css">"#,
        #"<link rel="search-module" href="../../assets/search.js">"#,
        #"<script src="../../assets/site.js"></script>"#,
        #"<script type="module" src="../../assets/search-box.js"></script>"#,
        #"<link rel="alternate" href="../../cook/salt/index.md" type="text/markdown">"#,
        #"<script type="application/ld+json">{"@context":"https://schema.org","@type":"Quiz","name":"Salt & pepper","about":{"@type":"Thing","name":"Cook"},"educationalLevel":"foundational","dateModified":"2026-11-23","hasPart":[{"@type":"Question","eduQuestionType":"Flashcard","text":"How much?","acceptedAnswer":{"@type":"Answer","text":"As much as it takes."}}]}</script>"#,
        #"<script type="application/ld+json">{"@context":"https://schema.org","@type":"BreadcrumbList","itemListElement":[{"@type":"ListItem","position":1,"name":"Two chairs"},{"@type":"ListItem","position":2,"name":"Cook"},{"@type":"ListItem","position":3,"name":"Salt & pepper"}]}</script>"#,
      ])
  }

  @Test func headWithAnAddress() {
    let lines = head(of: question(in: Sample.frame(baseURL: "https://example.org/q/")))
    #expect(
      lines.filter { $0.contains("canonical") || $0.contains("og:") || $0.contains("twitter") } == [
        #"<link rel="canonical" href="https://example.org/q/cook/salt/">"#,
        #"<meta property="og:title" content="Salt &amp; pepper: Cook interview question">"#,
        #"<meta property="og:type" content="article">"#,
        #"<meta property="og:url" content="https://example.org/q/cook/salt/">"#,
        #"<meta property="og:site_name" content="Two chairs">"#,
        #"<meta property="og:description" content="As much as it takes.">"#,
        #"<meta property="og:image" content="https://example.org/q/assets/shared-1.png">"#,
        #"<meta property="og:image:width" content="1200">"#,
        #"<meta property="og:image:height" content="630">"#,
        #"<meta property="og:image:alt" content="The mark of Cook">"#,
        #"<meta name="twitter:card" content="summary_large_image">"#,
      ])
  }

  /// No page may need what the policy forbids.
  @Test(arguments: [" style=\"", "<style", " onclick=", "javascript:"])
  func nothingInline(markup: String) {
    let pages = [
      question(in: Sample.frame), ComparePage(frame: Sample.frame).html,
      ScenarioPage(frame: Sample.frame, place: 0, views: Sample.collection.questions).html,
      PairPage(
        frame: Sample.frame, left: 0, right: 1,
        tested: Sample.collection.tested(by: 0, 1, limit: 9), situations: [], nearest: []
      ).html,
      ThemesPage(frame: Sample.frame).html,
    ]
    for page in pages { #expect(!page.description.contains(markup)) }
  }

  @Test func redirectLeadsOnUnderThePolicyOfAllPages() {
    let page = RedirectPage(
      frame: Sample.frame, from: "old/salt/index.html",
      to: .question(role: "cook", question: "salt")
    ).html.description
    #expect(page.contains(#"<meta http-equiv="refresh" content="0; url=../../cook/salt/">"#))
    #expect(
      page.contains(
        "<meta http-equiv=\"Content-Security-Policy\" content=\"\(contentSecurityPolicy)\">"
          .replacing("'", with: "&#39;")))
  }

  @Test func printEditionWithoutAnswers() {
    let page = PrintPage(frame: Sample.frame, role: 0, answers: false, bodies: [PagesTests.body])
    let sheet = page.html.description.split(separator: "\n").drop { !$0.hasPrefix("<article") }
      .prefix { $0 != "</main>" }
    #expect(
      sheet == [
        #"<article class="sheet answer r1" id="Q-1-1">"#,
        "<h2><b>1</b> Salt &amp; pepper</h2>",
        #"<p class="meta">It is late, and it was due.</p>"#,
        #"<div class="ask"><p>How much?</p></div>"#,
        "</article>",
      ])
  }
}
