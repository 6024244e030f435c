internal import Collection
internal import SearchIndex

/// Which questions of other roles are on the same subject: by shared theme first, ordered by the
/// likeness of the texts, and by likeness alone where an author gave no theme.
struct Relations: Sendable {
  /// By question, the places of its nearest, the nearest first.
  let related: [[Int]]
  /// By question and role, the place of the nearest question there.
  let nearest: [[Int?]]

  init(_ content: Content, vocabulary: Vocabulary, jobs: Int) async {
    let collection = content.collection
    let likeness = await Likeness(
      content.words, vocabulary: vocabulary, groups: collection.questions.map(\.role), jobs: jobs)
    let chunks = (collection.questions.count + Relations.chunk - 1) / Relations.chunk
    let parts = await inParallel(chunks, jobs: jobs) { chunk in
      let start = chunk * Relations.chunk
      let pages = start..<min(start + Relations.chunk, collection.questions.count)
      return zip(pages, likeness.nearest(of: pages, limit: Relations.candidates)).map {
        Relations.relate($0, groups: $1, collection: collection)
      }
    }
    related = parts.flatMap { $0.map(\.related) }
    nearest = parts.flatMap { $0.map(\.nearest) }
  }

  private static let chunk = 64
  /// How many of each role are weighed by their themes.
  private static let candidates = 12
  private static let shown = 5

  private static func relate(
    _ place: Int, groups: [[Neighbor]], collection: Collection
  ) -> (related: [Int], nearest: [Int?]) {
    let question = collection.questions[place]
    let named = question.related.compactMap { id in
      collection.questions.firstIndex { $0.id == id && $0.role != question.role }
    }
    let others = groups.enumerated().filter { $0.offset != question.role }.flatMap { $0.element }
    var seen = Set(named)
    if let scenario = collection.scenario(of: question) {
      seen.formUnion(scenario.questions.joined())
    }
    let candidates = others.filter { !seen.contains($0.page) }.compactMap { neighbor in
      Candidate(neighbor, beside: question, in: collection)
    }
    let related = named + candidates.sorted().map(\.place)
    let nearest = groups.enumerated().map { group in
      group.offset == question.role ? nil : group.element.first?.page
    }
    return (Array(related.prefix(shown)), nearest)
  }
}

/// A question of another role that may be on the same subject.
private struct Candidate: Comparable {
  let place: Int
  let shared: Int
  let score: Int

  /// `nil` where neither a theme nor the text speaks for it.
  init?(_ neighbor: Neighbor, beside question: Question, in collection: Collection) {
    let themes = collection.questions[neighbor.page].themes
    place = neighbor.page
    score = neighbor.score
    shared = themes.count { question.themes.contains($0) }
    guard question.themes.isEmpty || shared > 0 || score >= Candidate.alike else { return nil }
  }

  /// In thousandths: what texts on one subject reach.
  private static let alike = 120

  /// The better first.
  static func < (left: Candidate, right: Candidate) -> Bool {
    (right.shared, right.score, left.place) < (left.shared, left.score, right.place)
  }
}
