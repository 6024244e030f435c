/// Random choices that a seed gives again: SplitMix64.
struct Random: RandomNumberGenerator {
  private var state: UInt64

  init(seed: Int) { state = UInt64(seed) }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ mixed >> 30) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ mixed >> 27) &* 0x94D0_49BB_1331_11EB
    return mixed ^ mixed >> 31
  }
}

extension Random {
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
