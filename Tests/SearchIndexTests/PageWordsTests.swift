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
    #expect(
      page.sections == [
        SearchSection(), SearchSection(heading: "Where it shows", anchor: "where-it-shows"),
      ])
    #expect(page.length == 9)
    #expect(
      page.lines == [
        "model 208 10 sections 11 topic at 480 595", "drift 192 8 sections 1 topic at 481",
        "where 40 4 sections 10 at 656", "it 56 6 sections 10 at 592 657",
        "shows 40 4 sections 10 at 658", "drifts 16 2 sections 10 at 593",
        "the 16 2 sections 10 at 594",
      ])
  }

  @Test func aWordMoreMovesNoOtherText() {
    #expect(lastPlace(after: ["one two"]) == lastPlace(after: ["one one two"]))
    #expect(lastPlace(after: ["one two"]) == lastPlace(after: ["one two", "three"]))
  }

  /// A client reads a place's distance in 22 bits.
  @Test func noPlaceIsFartherThanAClientCounts() throws {
    var collector = WordCollector()
    for _ in 0..<9_000 {
      collector.begin(SearchSection(heading: "A"))
      collector.add("a", to: .answer)
    }
    collector.add("end", to: .answer)
    let line = try #require(collector.finish().lines.last)
    #expect(line == "end 16 2 sections 1000000000000000 at 4194303")
  }

  private func lastPlace(after texts: [String]) -> String? {
    var collector = WordCollector()
    for text in texts { collector.add(text, to: .answer) }
    collector.add("the end", to: .answer)
    return collector.finish().lines.last
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
      let page = PageWords(bytes: bytes[..<count])
      page.forEachWord { #expect($0.count <= 5) }
      #expect(page.lines.count <= 3 && page.sections.count <= 2)
    }
  }
}

extension WordCollector {
  fileprivate func finishing() -> PageWords {
    var copy = self
    return copy.finish()
  }
}

extension PageWords {
  /// What it says of each word, a line each.
  fileprivate var lines: [String] {
    var words: [Word] = []
    forEachWord { words.append($0) }
    var lines: [String] = []
    withUses { uses in
      while lines.count < words.count, let use = uses.next() {
        var places: [Place] = []
        use.readPlaces(form: 0, into: &places)
        let sections = String(use.sections, radix: 2)
        let topic = use.isTopic ? " topic" : ""
        let positions = places.map { String($0.position) }.joined(separator: " ")
        lines.append(
          "\(words[lines.count]) \(use.weight) \(use.emphasis) sections \(sections)\(topic) at \(positions)"
        )
      }
    }
    return lines
  }
}
