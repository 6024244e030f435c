internal import Collection
internal import SearchIndex

/// Which questions of other roles are on the same subject: by shared theme first, ordered by the
/// likeness of the texts, and by likeness alone where an author gave no theme.
struct Relations: Sendable {
  /// By question, the places of its nearest, the nearest first.
  let related: [[Int]]
  /// By question and role, the place of the nearest question there.
  let nearest: [[Int?]]

  init(_ content: Content, jobs: Int) async {
    let collection = content.collection
    let likeness = Likeness(content.words, groups: collection.questions.map(\.role))
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
    let siblings = Set(
      collection.scenario(of: question)?.questions.joined() ?? [])
    let candidates = groups.enumerated().filter { $0.offset != question.role }.flatMap(\.element)
      .filter { !siblings.contains($0.page) && !named.contains($0.page) }
      .map { neighbor in
        let themes = collection.questions[neighbor.page].themes
        return (neighbor: neighbor, shared: themes.count { question.themes.contains($0) })
      }
      .filter { question.themes.isEmpty || $0.shared > 0 || $0.neighbor.score >= 120 }
      .sorted {
        ($1.shared, $1.neighbor.score, $0.neighbor.page) < ($0.shared, $0.neighbor.score, $1.neighbor.page)
      }
    let related = named + candidates.map(\.neighbor.page)
    let nearest = groups.enumerated().map { $0.offset == question.role ? nil : $0.element.first?.page }
    return (Array(related.prefix(shown)), nearest)
  }
}
