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
