import Collection
import HTML
import Testing

@testable import Templates

/// In a collection of another language the program's own words are marked as English.
@Suite struct LanguageTests {
  private func pages(_ language: String) -> [String] {
    let frame = Sample.frame(language: language)
    let questions = Sample.collection.questions
    let body = QuestionBody(
      contents: [ContentsEntry(level: 2, id: "antwort", text: "Antwort")], words: 220,
      ask: "<p>Wie viel?</p>", sections: [], tests: nil)
    let pages: [HTML] = [
      QuestionPage(
        frame: frame, question: questions[0], body: body, views: questions,
        related: [questions[1]], previous: nil, next: questions[1]
      ).html,
      ComparePage(frame: frame).html, ScenariosPage(frame: frame).html,
      ScenarioPage(frame: frame, place: 0, views: questions).html,
      ThemesPage(frame: frame).html, SearchFormPage(frame: frame).html,
      NotFoundPage(frame: frame).html,
    ]
    return pages.map(\.description)
  }

  @Test(arguments: ["en", "en-GB", "EN"]) func nothingIsMarkedInEnglish(language: String) {
    for page in pages(language) {
      #expect(page.contains(#"<html lang="\#(language)">"#))
      #expect(page.split(separator: " lang=").count == 2)
    }
  }

  @Test func marksAreAllThatDiffers() {
    func unmarked(_ page: String) -> String {
      page.replacing(#" lang="en""#, with: "").replacing(#" lang="de""#, with: "")
    }
    #expect(pages("de").map(unmarked) == pages("en").map(unmarked))
  }

  @Test(arguments: [
    ##"<a class="skip" href="#Main" lang="en">Skip"##,
    #"<nav aria-label="Site" lang="en">"#,
    #"action="../../search/" lang="en"><label class="hide" for="Q">Search the questions"#,
    #"<li lang="en"><a href="../../feed.xml">Feed"#,
    #"aria-label="Where you are" lang="en"><ol lang="de">"#,
    ##"lang="en"><p>On this page</p><details><summary>On this page</summary><ol lang="de"><li><a href="#antwort">"##,
    #"<span class="meta" lang="en">One situation, two lenses"#,
    #"<h2 id="Subject" lang="en">The same subject in other roles"#,
    #"<small lang="en">Question 1</small>Ink"#,
  ])
  func marked(markup: String) {
    #expect(pages("de")[0].contains(markup))
  }
}
