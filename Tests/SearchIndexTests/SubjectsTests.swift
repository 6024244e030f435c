import Testing

@testable import SearchIndex

@Suite struct SubjectsTests {
  @Test(arguments: [
    ("a word", "a queue and a queue", [2]),
    ("another member", "the waiting line", [1]),
    ("both", "a queue is a waiting line", [2]),
    ("empty words between", "waiting in the line", [1]),
    ("another order", "a line of waiting", []),
    ("a word that tells something between", "waiting long line", []),
  ])
  func aListsMembersAreCounted(_ name: String, _ text: String, _ counts: [Int]) async {
    #expect(await counted([text], [["queue", "waiting line", "backlog"]]) == [counts])
  }

  @Test func eachQuestionInItsOrder() async {
    let texts = ["queue", "nothing of it", "backlog and queue"]
    #expect(await counted(texts, [["queue", "backlog"]]) == [[1, 2]])
  }

  @Test func formsOfOneWordAreOneMember() async {
    #expect(await counted(["queues"], [["queue", "queues", "VRAM"], ["GPU memory"]]) == [[1]])
  }

  private func counted(_ texts: [String], _ lists: [[String]]) async -> [[Int]] {
    var collector = WordCollector()
    let words = texts.map { text in
      collector.add(text, to: .answer)
      return collector.finish()
    }
    let vocabulary = await Vocabulary(words)
    let empty = vocabulary.emptyWords
    let synonyms = Synonyms(lists, vocabulary, empty: empty)
    let rows = LemmaRows(words, vocabulary, empty: empty)!
    return Subjects(synonyms, in: rows).byList.map { $0.entries.map(\.count) }
  }
}
