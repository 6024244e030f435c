import Testing

@testable import SearchIndex

@Suite struct PageWordsTests {
  @Test func gathers() {
    var collector = WordCollector()
    collector.add("Model Drift", to: .topic)
    collector.begin(SearchSection(heading: "Where it shows", anchor: "where-it-shows"))
    collector.add("Where it shows", to: .heading)
    collector.add("", to: .answer)
    collector.add("it drifts; the model", to: .answer)
    let page = collector.finish()
    var contents = PageWords.Contents()
    page.readText(into: &contents)
    var words: [String] = []
    page.forEachWord { words.append($0.description) }
    #expect(
      page.sections == [
        SearchSection(), SearchSection(heading: "Where it shows", anchor: "where-it-shows"),
      ])
    #expect(words == ["model", "drift", "where", "it", "shows", "drifts", "the"])
    #expect(page.length == 9)
    #expect(contents.runs.map(\.field) == [.topic, .heading, .answer])
    #expect(contents.runs.map(\.section) == [0, 1, 1])
    #expect(contents.tokens == [0, 1, 2, 3, 4, 3, 5, 6, 0])
  }

  @Test func isReadyForTheNextDocument() {
    var collector = WordCollector()
    collector.begin(SearchSection(heading: "A"))
    collector.add("one two", to: .answer)
    let first = collector.finish()
    #expect(collector.finish() == WordCollector().finishing())
    collector.begin(SearchSection(heading: "A"))
    collector.add("one two", to: .answer)
    #expect(collector.finish() == first)
  }

  @Test func survivesBytesCutShort() {
    var collector = WordCollector()
    collector.begin(SearchSection(heading: "A", anchor: "a"))
    collector.add("some words here", to: .answer)
    let bytes = collector.finish().bytes
    for count in bytes.indices {
      let page = PageWords(bytes: Array(bytes[..<count]))
      var contents = PageWords.Contents()
      page.readText(into: &contents)
      page.forEachWord { #expect($0.count <= 5) }
      #expect(contents.tokens.count <= 3 && page.sections.count <= 2)
    }
  }
}

extension WordCollector {
  fileprivate func finishing() -> PageWords {
    var copy = self
    return copy.finish()
  }
}
