/// Finds where code ends. Remembers where runs of backticks stand, so that a hundred thousand
/// openers without a closer are looked for once.
struct TickRuns {
  /// The last run of each length that was seen.
  private var seen: [Int: Int] = [:]
  private var hasSeenAll = false

  /// Past the code that the backticks at `start` begin, or past the backticks where they begin none.
  mutating func end(in text: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    let past = Self.pastRun(text, start)
    let length = past - start
    // NB: libcmark's limit; a longer run begins no code.
    guard length <= 1000, !(hasSeenAll && (seen[length] ?? 0) <= past) else { return past }
    var position = past
    while position < text.count {
      guard text[position] == UInt8(ascii: "`") else {
        position += 1
        continue
      }
      let end = Self.pastRun(text, position)
      seen[end - position] = position
      if end - position == length { return end }
      position = end
    }
    hasSeenAll = true
    return past
  }

  private static func pastRun(_ text: UnsafeBufferPointer<UInt8>, _ start: Int) -> Int {
    var position = start
    while position < text.count, text[position] == UInt8(ascii: "`") { position += 1 }
    return position
  }
}
