/// A skill and how many questions of each role test it.
package struct Skill: Sendable, Equatable {
  package let name: String
  package let counts: [Int]

  package var count: Int { counts.reduce(0, +) }
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

  /// How many questions of one of two roles test a skill, at the most.
  package func mostTests(of left: Int, _ right: Int) -> Int {
    var most = 0
    // The most tested come first.
    for skill in skills {
      if skill.count <= most { break }
      most = max(most, skill.counts[left], skill.counts[right])
    }
    return most
  }
}

extension Sequence {
  /// The first `limit` of the elements as they would be sorted.
  fileprivate func first(_ limit: Int, by precedes: (Element, Element) -> Bool) -> [Element] {
    var found: [Element] = []
    for element in self {
      if found.count == limit {
        guard precedes(element, found[limit - 1]) else { continue }
        found.removeLast()
      }
      found.insert(element, at: found.firstIndex { precedes(element, $0) } ?? found.endIndex)
    }
    return found
  }
}
