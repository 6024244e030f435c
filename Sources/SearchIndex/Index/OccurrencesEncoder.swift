extension RangeEncoder {
  /// A lemma's places by question: how many, then each by its distance from the one before, with
  /// its form where the lemma has several.
  mutating func put(
    _ places: ArraySlice<Occurrences.Place>, of entries: ArraySlice<Postings.Entry>, typical: Int
  ) {
    let hasForms = places.contains { $0.form > 0 }
    put(hasForms, Context.form)
    var next = places.startIndex
    for entry in entries {
      let count = Int(entry.count)
      put(unary: count - 1, Context.occurrences + 64 * Int(entry.level))
      let low = Self.bitsOfDistance(count, typical: typical)
      var before = -1
      for place in places[next..<(next + count)] {
        let position = Int(place.position)
        put(rice: position - before - 1, low: low, Context.distance + 64 * low)
        if hasForms { put(unary: Int(place.form), Context.form + 1) }
        before = position
      }
      next += count
    }
  }

  /// How many low bits of a distance are as good as random, in a question of the typical length.
  private static func bitsOfDistance(_ count: Int, typical: Int) -> Int {
    let mean = max(1, typical / (count + 1))
    return min(20, Int.bitWidth - 1 - mean.leadingZeroBitCount)
  }
}
