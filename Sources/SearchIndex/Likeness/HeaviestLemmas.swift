/// The heaviest lemmas of a question, of equal ones those with the lower number. Most lemmas are refused
/// by one comparison, which sorting all of them would not do.
struct HeaviestLemmas {
  /// Weight above, number below, so that both compare at once; the lightest first.
  private var keys: [UInt64] = []
  private let limit: Int

  init(limit: Int) {
    self.limit = limit
    keys.reserveCapacity(limit + 1)
  }

  mutating func insert(_ lemma: Int32, _ weight: Int) {
    let key = UInt64(weight) << 32 | UInt64(UInt32.max - UInt32(lemma))
    if keys.count == limit {
      guard key > keys[0] else { return }
      keys.removeFirst()
    }
    var place = keys.count
    while place > 0, keys[place - 1] > key { place -= 1 }
    keys.insert(key, at: place)
  }

  /// In no order that means anything.
  var lemmas: [(lemma: Int32, weight: Int)] {
    keys.map { (Int32(UInt32.max - UInt32(truncatingIfNeeded: $0)), Int($0 >> 32)) }
  }
}
