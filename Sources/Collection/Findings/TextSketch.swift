package import Markdown

/// A text in 64 small numbers, of which two texts share about as many as they share pairs of words:
/// one-permutation MinHash. It tells nearly the same text from another at the cost of one pass.
package struct TextSketch: Sendable, Equatable {
  /// Empty for a text too short to tell.
  package let values: [UInt16]

  package init(values: [UInt16]) { self.values = values }

  package init(_ document: Document) {
    var smallest = [UInt32](repeating: .max, count: TextSketch.size)
    var word: UInt64 = 0
    var previous: UInt64 = 0
    var pairs = 0
    func endWord() {
      let pair = (previous &* 31 &+ word) &* 0x9E37_79B9_7F4A_7C15
      let place = Int(pair >> 58)
      smallest[place] = min(smallest[place], UInt32(truncatingIfNeeded: pair >> 42 & 0xFFFF))
      (previous, word, pairs) = (word, 0, pairs + 1)
    }
    for byte in document.text {
      if isLetterOrDigit(byte) {
        word = (word ^ UInt64(byte | 0x20)) &* 0x100_0000_01B3
      } else if word != 0 {
        endWord()
      }
    }
    if word != 0 { endWord() }
    guard pairs >= TextSketch.fewest else {
      values = []
      return
    }
    // A place that no pair fell on takes the next one's number, so that short texts compare too.
    values = smallest.indices.map { place in
      var steps = 0
      while smallest[(place + steps) % TextSketch.size] == .max { steps += 1 }
      let number = smallest[(place + steps) % TextSketch.size]
      return UInt16(truncatingIfNeeded: number + UInt32(steps) * 0x9E5)
    }
  }

  private static let size = 64
  private static let fewest = 16
}

extension TextSketch {
  /// Of 64.
  fileprivate func shared(with other: TextSketch) -> Int {
    zip(values, other.values).count { $0 == $1 }
  }

  /// What texts share that were copied and changed a little.
  fileprivate static let alike = 42

  /// Numbers of four places together: texts as alike share one of the eight nearly always.
  fileprivate var bands: [UInt64] {
    stride(from: 0, to: values.count, by: 8).map { start in
      values[start..<start + 4].reduce(UInt64(0)) { $0 << 16 | UInt64($1) }
    }
  }
}

/// Texts that say nearly the same as an earlier one, each with the first such.
func alike(_ sketches: [TextSketch]) -> [(place: Int, other: Int)] {
  var first: [Int: Int] = [:]
  for band in 0..<8 {
    let keys = sketches.enumerated().filter { !$0.element.values.isEmpty }
      .map { (key: $0.element.bands[band], place: $0.offset) }
      .sorted { ($0.key, $0.place) < ($1.key, $1.place) }
    var start = 0
    for at in keys.indices {
      if keys[at].key != keys[start].key { start = at }
      // NB: with the first of the run alone, or many copies would cost their square.
      guard at > start else { continue }
      let (place, other) = (keys[at].place, keys[start].place)
      guard sketches[place].shared(with: sketches[other]) >= TextSketch.alike else { continue }
      first[place] = min(first[place] ?? other, other)
    }
  }
  return first.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
}

private func isLetterOrDigit(_ byte: UInt8) -> Bool {
  byte >= 0x80 || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
    || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
}
