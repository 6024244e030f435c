/// The most tested skills of two roles, with how many questions of each test them.
package struct TestedByTwo: Sendable, Equatable {
  package fileprivate(set) var both: [Skill] = []
  /// What the questions of one of them alone test.
  package fileprivate(set) var one: [Skill] = []
  /// How many questions of one role test a skill, at the most.
  package fileprivate(set) var most = 0

  package init() {}

  package var isEmpty: Bool { both.isEmpty && one.isEmpty }
}

extension Collection {
  /// What the questions of two roles test, by the number of those of both together or of one alone.
  package func tested(by left: Int, _ right: Int, limit: Int) -> TestedByTwo {
    var tested = TestedByTwo()
    // The most tested come first, and what one question alone tests is tested by one role alone.
    for skill in skills {
      if tested.one.count == limit && (tested.both.count == limit || skill.count < 2) { break }
      let counts = [skill.counts[left], skill.counts[right]]
      let isOfBoth = !counts.contains(0)
      if counts == [0, 0] || (isOfBoth ? tested.both : tested.one).count == limit { continue }
      let row = Skill(name: skill.name, counts: counts)
      if isOfBoth { tested.both.append(row) } else { tested.one.append(row) }
    }
    tested.most = mostTests(of: left, right)
    return tested
  }

  /// How many questions of one of two roles test a skill, at the most.
  private func mostTests(of left: Int, _ right: Int) -> Int {
    var most = 0
    // The most tested come first.
    for skill in skills {
      if skill.count <= most { break }
      most = max(most, skill.counts[left], skill.counts[right])
    }
    return most
  }
}
