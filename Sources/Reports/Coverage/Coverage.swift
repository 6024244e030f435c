package import Collection

/// What a collection covers and what it lacks: how many questions each role has on each theme, in
/// each scenario and of each difficulty, and what somebody should look at again.
package struct Coverage: Sendable, Equatable {
  /// Counts by role, one row a theme, a scenario or a difficulty.
  package struct Table: Sendable, Equatable {
    package let name: String
    package let rows: [Row]
  }

  package struct Row: Sendable, Equatable {
    package let name: String
    /// By role.
    package let counts: [Int]
  }

  /// One combination that at least one question has.
  package struct Cell: Sendable, Equatable {
    package let role: String
    package let theme: String?
    package let scenario: String?
    package let difficulty: String?
    package let count: Int
  }

  package struct Pair: Sendable, Equatable {
    package let left: String
    package let right: String
    /// In per cent.
    package let likeness: Int
  }

  package let roles: [String]
  package let tables: [Table]
  package let cells: [Cell]
  /// Questions by date, the oldest first.
  package let oldest: [(source: String, updated: Day)]
  package let undated: Int
  package let questions: Int
  package let duplicates: [Pair]
  package let withoutSources: [String]

  package static func == (left: Coverage, right: Coverage) -> Bool {
    left.json == right.json
  }
}

extension Coverage {
  /// - Parameter alike: Places of questions whose texts are much alike, and how much, of 1,000.
  package init(_ collection: Collection, alike: [(left: Int, right: Int, score: Int)]) {
    let questions = collection.questions
    let roleCount = collection.roles.count
    func row(_ name: String, where holds: (Question) -> Bool) -> Row {
      var counts = [Int](repeating: 0, count: roleCount)
      for question in questions where holds(question) { counts[question.role] += 1 }
      return Row(name: name, counts: counts)
    }
    roles = collection.roles.map(\.name)
    tables = [
      Table(
        name: "Themes",
        rows: collection.themes.map { theme in
          row(theme.slug) { $0.themes.contains(theme.slug) }
        } + [row("none") { $0.themes.isEmpty }]),
      Table(
        name: "Scenarios",
        rows: collection.scenarios.map { scenario in
          row(scenario.slug) { $0.scenario == scenario.slug }
        } + [row("none") { $0.scenario == nil }]),
      Table(
        name: "Difficulty",
        rows: Difficulty.allCases.map { difficulty in
          row(difficulty.rawValue) { $0.difficulty == difficulty }
        } + [row("none") { $0.difficulty == nil }]),
    ]
    cells = Coverage.cells(collection)
    let dated = questions.compactMap { question in
      question.updated.map { (source: question.source, updated: $0) }
    }
    oldest = dated.sorted { ($0.updated.iso, $0.source) < ($1.updated.iso, $1.source) }
    undated = questions.count - dated.count
    self.questions = questions.count
    duplicates = alike.map {
      Pair(
        left: questions[$0.left].source, right: questions[$0.right].source,
        likeness: $0.score / 10)
    }
    withoutSources = questions.filter { !$0.namesSources }.map(\.source)
  }

  private static func cells(_ collection: Collection) -> [Cell] {
    var counts: [[String?]: Int] = [:]
    for question in collection.questions {
      let themes: [String?] = question.themes.isEmpty ? [nil] : question.themes
      for theme in themes {
        let role = collection.role(of: question).slug
        counts[[role, theme, question.scenario, question.difficulty?.rawValue], default: 0] += 1
      }
    }
    func order(_ key: [String?]) -> [String] { key.map { $0 ?? "\u{10FFFF}" } }
    return counts.sorted { order($0.key).lexicographicallyPrecedes(order($1.key)) }.map {
      Cell(
        role: $0.key[0] ?? "", theme: $0.key[1], scenario: $0.key[2], difficulty: $0.key[3],
        count: $0.value)
    }
  }
}
