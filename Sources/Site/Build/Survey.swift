package import Collection
internal import SearchIndex

/// What a collection holds, for those who look after it.
package struct Survey: Sendable {
  package let collection: Collection
  /// Pairs of questions whose texts are more alike than two questions usually are, the most alike
  /// first; the score goes up to 1,000.
  package let alike: [(left: Int, right: Int, score: Int)]
  package let elsewhere: [OutsideLink]
  package let findings: [Finding]
}

extension Builder {
  package func survey() async -> Survey {
    let content = await Content.read(options)
    let vocabulary = await Vocabulary(content, jobs: options.jobs)
    let questions = content.collection.questions
    let likeness = await Likeness(
      content.words, vocabulary: vocabulary, groups: [Int](repeating: 0, count: questions.count),
      jobs: options.jobs)
    let nearest = likeness.nearest(of: questions.indices, limit: Survey.candidates)
    let pairs = questions.indices.flatMap { place in
      nearest[place].joined().filter { $0.page > place && $0.score >= Survey.leastAlike }
        .map { (left: place, right: $0.page, score: $0.score) }
    }
    return Survey(
      collection: content.collection,
      alike: pairs.sorted { ($1.score, $0.left, $0.right) < ($0.score, $1.left, $1.right) },
      elsewhere: content.texts.elsewhere, findings: content.findings().sorted())
  }
}

extension Survey {
  /// In thousandths. Two questions of one scenario seldom reach it; one written twice does.
  fileprivate static let leastAlike = 600
  fileprivate static let candidates = 8
}
