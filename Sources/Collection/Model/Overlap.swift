/// How far the subjects of two roles are the same.
package struct Overlap: Sendable, Equatable {
  /// The roles' places, the earlier first.
  package let left: Int
  package let right: Int
  /// Of the themes that the two roles' questions name, counted once a question, those that both have.
  package let shared: Int
  package let all: Int
}

extension Collection {
  /// Every pair of roles whose questions name themes, the nearest first. A theme with three questions of
  /// one role and two of the other has two entries that are shared, of three.
  package var overlaps: [Overlap] {
    var pairs: [Overlap] = []
    for left in roles.indices {
      for right in roles.indices where right > left {
        let counts = themes.map { ($0.questions[left].count, $0.questions[right].count) }
        let all = counts.reduce(0) { $0 + max($1.0, $1.1) }
        guard all > 0 else { continue }
        let shared = counts.reduce(0) { $0 + min($1.0, $1.1) }
        pairs.append(Overlap(left: left, right: right, shared: shared, all: all))
      }
    }
    // By share, compared crosswise so that no fraction is rounded; equal ones by place.
    return pairs.sorted {
      let (one, other) = ($0.shared * $1.all, $1.shared * $0.all)
      return one == other ? ($0.left, $0.right) < ($1.left, $1.right) : one > other
    }
  }
}
