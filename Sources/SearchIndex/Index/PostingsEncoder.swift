extension RangeEncoder {
  /// A lemma's entries: how many, then each by its distance from the one before.
  mutating func put(_ postings: Postings, of lemma: Int, frequency: Int, pageCount: Int) {
    put(number: frequency - 1, Context.frequency)
    let (low, context) = Self.gapModel(frequency, of: pageCount)
    let hasSections = Self.hasSections(frequency, of: pageCount)
    var page: Int32 = -1
    var before = 0
    for share in postings.shares {
      for entry in share.entries(of: lemma) {
        put(rice: Int(entry.page - page) - 1, low: low, context)
        page = entry.page
        let level = Int(entry.level)
        put(unary: level, Context.level + 64 * before)
        before = level
        put(entry.isTopic, Context.topic + level)
        if hasSections { put(sections: entry.sections, level: level) }
      }
    }
  }

  /// How many low bits of a distance are as good as random, and which models know the others: by
  /// density where a lemma is in more than half of the questions.
  static func gapModel(_ count: Int, of pageCount: Int) -> (low: Int, context: Int) {
    let mean = pageCount / count
    guard mean > 1 else { return (0, Context.gap + 64 * min(7, count * 8 / pageCount)) }
    let low = Int.bitWidth - 1 - mean.leadingZeroBitCount - 1
    return (low, Context.gap + 64 * (8 + low))
  }

  /// A word that most questions have does not tell one section from another.
  static func hasSections(_ count: Int, of pageCount: Int) -> Bool { count * 2 <= pageCount + 8 }

  private mutating func put(sections: UInt16, level: Int) {
    put(unary: sections.nonzeroBitCount - 1, Context.sections + 64 * level)
    var rest = sections
    var before = -1
    while rest != 0 {
      let section = rest.trailingZeroBitCount
      if before < 0 {
        put(symbol: section, bits: 4, Context.section)
      } else {
        put(unary: section - before - 1, Context.nextSection)
      }
      before = section
      rest &= rest - 1
    }
  }
}
