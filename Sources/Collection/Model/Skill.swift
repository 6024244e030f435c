/// A skill and how many questions of each role test it.
package struct Skill: Sendable, Equatable {
  package let name: String
  package let counts: [Int]

  package var count: Int { counts.reduce(0, +) }
}
