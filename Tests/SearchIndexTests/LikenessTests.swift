import Testing

@testable import SearchIndex

@Suite struct LikenessTests {
  @Test(arguments: [(1, 0), (2, 256), (3, 405), (1000, 2551), (1 << 40, 40 * 256)])
  func logarithms(_ number: Int, _ expected: Int) { #expect(logarithm(number) == expected) }

  @Test(arguments: [(0, 0), (1, 1), (15, 3), (16, 4), (1 << 40, 1 << 20)])
  func roots(_ number: Int, _ expected: Int) { #expect(squareRoot(number) == expected) }

  @Test func nearestByGroup() async {
    let texts = [
      "drift retraining schedule", "drift retraining alarm", "gradient descent momentum",
      "retraining schedule budget", "gradient momentum", "poetry",
    ]
    let likeness = await likeness(texts, groups: [0, 0, 0, 1, 1, 1])
    let nearest = likeness.nearest(of: texts.indices, limit: 3)
    #expect(nearest[0].map { $0.map(\.page) } == [[1], [3]])
    #expect(nearest[2][1].map(\.page) == [4])
    #expect(nearest[5] == [[], []])
    // Each is as like the other as the other is like it.
    #expect(nearest[3][0].first { $0.page == 0 }?.score == nearest[0][1][0].score)
  }

  @Test func limitAndTies() async {
    let likeness = await likeness(
      ["alpha", "beta", "alpha", "alpha", "beta", "gamma", "delta", "rho", "tau"],
      groups: [0, 0, 0, 0, 0, 0, 0, 0, 0])
    #expect(
      likeness.nearest(of: 3..<4, limit: 1) == [[[Neighbor(page: 0, score: 1000)]]])
  }
}

private func likeness(_ texts: [String], groups: [Int]) async -> Likeness {
  var collector = WordCollector()
  let pages = texts.map { text in
    collector.add(text, to: .answer)
    return collector.finish()
  }
  return await Likeness(pages, vocabulary: Vocabulary(pages), groups: groups)
}
