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

/// How many questions of each role test each skill, while they are counted: there may be several skills a
/// question, so their counts stand in one row.
struct SkillTally {
  private let roles: Int
  private var numbers: [String: Int] = [:]
  private var names: [String] = []
  /// By skill and role.
  private var counts: [Int] = []

  init(roles: Int, expecting count: Int) {
    self.roles = roles
    numbers.reserveCapacity(count)
  }

  mutating func add(_ name: String, role: Int) {
    let number = numbers[name] ?? begin(name)
    counts[number * roles + role] += 1
  }

  private mutating func begin(_ name: String) -> Int {
    numbers[name] = names.count
    names.append(name)
    counts.append(contentsOf: repeatElement(0, count: roles))
    return names.count - 1
  }

  /// The most tested first, by name where as many questions test them.
  func sorted() -> [Skill] {
    names.enumerated().map { number, name in
      let counts = Array(counts[number * roles..<(number + 1) * roles])
      return (skill: Skill(name: name, counts: counts), beginning: name.beginning)
    }.sorted {
      ($1.skill.count, $0.beginning, $0.skill.name) < ($0.skill.count, $1.beginning, $1.skill.name)
    }
    .map(\.skill)
  }
}

extension String {
  /// The first eight bytes as a number: what tells most names apart.
  fileprivate var beginning: UInt64 {
    let bytes = utf8.prefix(8)
    return bytes.reduce(0) { $0 << 8 | UInt64($1) } << UInt64(8 * (8 - bytes.count))
  }
}

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

// A collection may have several skills a question, and a page names a few of them: what it names is found
// without a copy of them all.

extension Collection {
  /// What most questions of a role test, the most tested first.
  package func skills(mostTestedBy role: Int, limit: Int) -> [(name: String, count: Int)] {
    skills.lazy.filter { $0.counts[role] > 0 }
      .first(limit) { ($1.counts[role], $0.name) < ($0.counts[role], $1.name) }
      .map { ($0.name, $0.counts[role]) }
  }

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

extension Sequence {
  /// The first `limit` of the elements as they would be sorted.
  package func first(_ limit: Int, by precedes: (Element, Element) -> Bool) -> [Element] {
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
