/// A skill and how many questions of each role test it.
package struct Skill: Sendable, Equatable {
  package let name: String
  package let counts: [Int]
  package let count: Int

  package init(name: String, counts: [Int]) {
    self.name = name
    self.counts = counts
    count = counts.reduce(0, +)
  }
}

// A collection may have several skills a question, and a page names a few of them: what it names is found
// without a copy of them all.

extension Collection {
  /// What most questions of a role test, the most tested first.
  package func skills(mostTestedBy role: Int, limit: Int) -> [(name: String, count: Int)] {
    skills.lazy.filter { $0.counts[role] > 0 }
      .first(limit) { ($1.counts[role], $0.name) < ($0.counts[role], $1.name) }
      .map { ($0.name, $0.counts[role]) }
  }
}
