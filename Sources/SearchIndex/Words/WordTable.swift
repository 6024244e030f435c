/// Words numbered in the order in which they first came: a hash table that knows nothing but words,
/// since a `Dictionary` costs twice the time.
struct WordTable: Sendable {
  private(set) var words: [Word] = []
  /// One more than the number of the word that stands there; 0 is empty. A power of two of slots.
  private var slots: [UInt32]
  /// What leaves of 64 bits as many as number the slots.
  private var shift: UInt64

  init(expecting count: Int = 256) {
    var size = 512
    while size < count * 2 { size *= 2 }
    slots = [UInt32](repeating: 0, count: size)
    shift = UInt64(64 - size.trailingZeroBitCount)
  }
}

extension WordTable {
  /// The word's number, a new one if it has none.
  @inline(__always)
  mutating func number(of word: Word) -> Int {
    let mask = slots.count - 1
    var slot = slot(of: word)
    while true {
      let found = slots[slot]
      if found == 0 { return add(word, at: slot) }
      if words[Int(found) - 1] == word { return Int(found) - 1 }
      slot = (slot + 1) & mask
    }
  }

  /// The word's number, if it has one.
  func find(_ word: Word) -> Int? {
    let mask = slots.count - 1
    var slot = slot(of: word)
    while true {
      let found = slots[slot]
      if found == 0 { return nil }
      if words[Int(found) - 1] == word { return Int(found) - 1 }
      slot = (slot + 1) & mask
    }
  }

  mutating func removeAll() {
    words.removeAll(keepingCapacity: true)
    slots.withUnsafeMutableBufferPointer { $0.update(repeating: 0) }
  }
}

private extension WordTable {
  /// Where the search for a word begins.
  @inline(__always)
  func slot(of word: Word) -> Int { Int(truncatingIfNeeded: word.mixed &>> shift) }

  @inline(never)
  mutating func add(_ word: Word, at slot: Int) -> Int {
    words.append(word)
    slots[slot] = UInt32(words.count)
    if words.count * 2 > slots.count { grow() }
    return words.count - 1
  }

  mutating func grow() {
    let mask = slots.count * 2 - 1
    shift -= 1
    slots = [UInt32](repeating: 0, count: mask + 1)
    for (number, word) in words.enumerated() {
      var slot = slot(of: word)
      while slots[slot] != 0 { slot = (slot + 1) & mask }
      slots[slot] = UInt32(number + 1)
    }
  }
}
