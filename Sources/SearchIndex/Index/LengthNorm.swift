/// By how much what a question says counts less, the longer it is; BM25F's normalisation by length.
struct LengthNorm: Sendable {
  /// How many words a question has on average.
  private let typical: Int

  init(_ pages: [PageWords]) {
    typical = max(1, pages.reduce(0) { $0 + $1.length } / max(1, pages.count))
  }

  /// In 256ths. Lengths are rounded, so that a word more seldom changes what all the others count.
  func norm(of page: PageWords) -> Int { 154 + 102 * (page.length & ~63) / typical }
}
