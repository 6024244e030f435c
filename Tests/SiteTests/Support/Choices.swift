import TestSupport

// What a test chooses at random, and a seed gives again.
extension Seeded {
  mutating func flag() -> Bool { Bool.random(using: &self) }

  mutating func number(below limit: Int) -> Int { Int.random(in: 0..<limit, using: &self) }

  mutating func place(in list: [some Any]) -> Int { number(below: list.count) }

  mutating func element<Element>(of list: [Element]) -> Element { list[place(in: list)] }

  /// At least one, in the order of the list or in another.
  mutating func some<Element>(of list: [Element]) -> [Element] {
    Array(list.shuffled(using: &self).prefix(number(below: list.count) + 1))
  }

  mutating func words(_ count: Int) -> String {
    let words = [
      "cache", "retrieval", "drift", "replay", "latency", "bias", "größe", "cost & risk",
    ]
    return (0..<count).map { _ in element(of: words) }.joined(separator: " ")
  }
}
