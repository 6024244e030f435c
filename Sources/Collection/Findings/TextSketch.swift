internal import Bytes
package import Markdown

/// A text in 64 small numbers, of which two texts share about as many as they share pairs of words:
/// one-permutation MinHash. It tells nearly the same text from another at the cost of one pass.
package struct TextSketch: Sendable, Equatable {
  /// Empty for a text too short to tell.
  package let values: [UInt16]

  package init(values: [UInt16]) { self.values = values }

  package init(_ document: Document) {
    var smallest = [UInt32](repeating: .max, count: TextSketch.size)
    var previous: UInt64 = 0
    var pairs = 0
    document.text.withUnsafeBufferPointer { text in
      forEachWord(of: text) { range in
        let word = mixed(text, range)
        let pair = (previous &* 31 &+ word) &* multiplier
        let place = Int(pair >> 58)
        smallest[place] = min(smallest[place], UInt32(truncatingIfNeeded: pair >> 42 & 0xFFFF))
        (previous, pairs) = (word, pairs + 1)
      }
    }
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
  fileprivate func band(_ number: Int) -> UInt64 {
    values[8 * number..<8 * number + 4].reduce(0) { $0 << 16 | UInt64($1) }
  }
}

/// Texts that say nearly the same as an earlier one, each with the first such.
func alike(_ sketches: [TextSketch]) -> [(place: Int, other: Int)] {
  var first: [Int: Int] = [:]
  for band in 0..<8 {
    let keys = sketches.enumerated().filter { !$0.element.values.isEmpty }
      .map { (key: $0.element.band(band), place: $0.offset) }
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

private let multiplier: UInt64 = 0x9E37_79B9_7F4A_7C15

/// Runs of letters, digits and whatever is not ASCII. Their ends are found for 64 bytes at once, a bit for
/// each: to look at every byte would cost twice the time.
@inline(__always)
private func forEachWord(of text: UnsafeBufferPointer<UInt8>, _ body: (Range<Int>) -> Void) {
  var start = 0
  var last: UInt64 = 0
  // One block more where the text fills its last, so that a word at its end is ended.
  for block in stride(from: 0, to: text.count + 1, by: 64) {
    let words = wordBytes(of: text, from: block)
    var edges = words ^ (words << 1 | last)
    last = words >> 63
    while edges != 0 {
      let edge = edges.trailingZeroBitCount
      if words >> UInt64(edge) & 1 == 1 { start = block + edge } else { body(start..<block + edge) }
      edges &= edges - 1
    }
  }
}

/// A bit for each of 64 bytes, set where it is a word's.
@inline(__always)
private func wordBytes(of text: UnsafeBufferPointer<UInt8>, from start: Int) -> UInt64 {
  var words: UInt64 = 0
  for eight in 0..<8 {
    let bytes = EightBytes(text, in: min(start + eight * 8, text.count)..<text.count)
    words |= EightBytes.gathered(bytes.alphanumeric | bytes.beyondASCII) << UInt64(eight * 8)
  }
  return words
}

/// A number for a word, whatever the case of its letters.
@inline(__always)
private func mixed(_ text: UnsafeBufferPointer<UInt8>, _ word: Range<Int>) -> UInt64 {
  var mixed: UInt64 = 0
  for start in stride(from: word.lowerBound, to: word.upperBound, by: 8) {
    let bytes = EightBytes(text, in: start..<word.upperBound)
    mixed = (mixed ^ bytes.setting(0x20).bits) &* multiplier
    mixed ^= mixed >> 32
  }
  return mixed
}
