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
