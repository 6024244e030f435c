internal import Collection
internal import SearchIndex

/// Which questions are on the same subject: those that an author names, then those of other roles, by shared
/// theme first, ordered by the likeness of the texts, and by likeness alone where an author gave no theme.
struct Relations: Sendable {
  /// By question, the places of those named and of its nearest, the nearest first.
  let related: [[Int]]
  /// By question and role, the place of the nearest question there.
  let nearest: [[Int?]]

  init(_ content: Content, vocabulary: Vocabulary, jobs: Int) async {
    let collection = content.collection
    let likeness = await Likeness(
      content.words, vocabulary: vocabulary, groups: collection.questions.map(\.role), jobs: jobs)
    let themes = SharedThemes(collection.questions)
    let places = Dictionary(
      collection.questions.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first }
    )
    let chunks = (collection.questions.count + Relations.chunk - 1) / Relations.chunk
    let parts = await inParallel(chunks, jobs: jobs) { chunk in
      let start = chunk * Relations.chunk
      let pages = start..<min(start + Relations.chunk, collection.questions.count)
      return zip(pages, likeness.nearest(of: pages, limit: Relations.candidates)).map {
        Relations.relate(
          $0, named: Relations.named(by: collection.questions[$0], places: places), groups: $1,
          themes: themes, collection: collection)
      }
    }
    related = parts.flatMap { $0.map(\.related) }
    nearest = parts.flatMap { $0.map(\.nearest) }
  }

  private static let chunk = 64
  /// How many of each role are weighed by their themes.
  private static let candidates = 12
  /// How many are shown, unless an author names more.
  private static let shown = 5

  /// Each once, in the author's order.
  private static func named(by question: Question, places: [String: Int]) -> [Int] {
    if question.related.isEmpty { return [] }
    var seen: Set = [question.id]
    return question.related.compactMap { seen.insert($0).inserted ? places[$0] : nil }
  }

  private static func relate(
    _ place: Int, named: [Int], groups: [[Neighbor]], themes: SharedThemes, collection: Collection
  ) -> (related: [Int], nearest: [Int?]) {
    let question = collection.questions[place]
    let others = groups.enumerated().filter { $0.offset != question.role }.flatMap { $0.element }
    var seen = Set(named)
    if let scenario = collection.scenario(of: question) {
      seen.formUnion(scenario.questions.joined())
    }
    let candidates = others.filter { !seen.contains($0.page) }.compactMap { neighbor in
      Candidate(neighbor, beside: place, sharing: themes)
    }
    let related = named + candidates.sorted().map(\.place)
    let nearest = groups.enumerated().map { group in
      group.offset == question.role ? nil : group.element.first?.page
    }
    return (Array(related.prefix(max(shown, named.count))), nearest)
  }
}

/// A question of another role that may be on the same subject.
private struct Candidate: Comparable {
  let place: Int
  let shared: Int
  let score: Int

  /// `nil` where neither a theme nor the text speaks for it.
  init?(_ neighbor: Neighbor, beside question: Int, sharing themes: SharedThemes) {
    place = neighbor.page
    score = neighbor.score
    shared = themes.count(of: neighbor.page, in: question)
    guard themes[question].isEmpty || shared > 0 || score >= Candidate.alike else { return nil }
  }

  /// In thousandths: what texts on one subject reach.
  private static let alike = 120

  /// The better first.
  static func < (left: Candidate, right: Candidate) -> Bool {
    (right.shared, right.score, left.place) < (left.shared, left.score, right.place)
  }
}

/// The questions' themes as numbers in one row: dozens of candidates are looked at for each question, and to
/// follow each to its texts would take longer than all else.
private struct SharedThemes: Sendable {
  private var starts = [0]
  private var numbers: [Int32] = []

  init(_ questions: [Question]) {
    var known: [String: Int32] = [:]
    for question in questions {
      for theme in question.themes {
        let number = known[theme] ?? Int32(known.count)
        known[theme] = number
        numbers.append(number)
      }
      starts.append(numbers.count)
    }
  }

  subscript(place: Int) -> ArraySlice<Int32> { numbers[starts[place]..<starts[place + 1]] }

  /// How many of one question's themes are another's as well.
  func count(of other: Int, in question: Int) -> Int {
    let themes = self[question]
    return self[other].count { themes.contains($0) }
  }
}
