/// Says at which place each text of a document begins.
///
/// Places only tell which words of a text follow each other, so its texts may stand in any order. A
/// section is laid out like a hash table of slots: a text stands where its first words put it, or at the
/// next free slots. So an edit moves the text that it is made in at most, and not what comes after, and of the
/// search index's files of places few are made anew.
struct TextLayout: Sendable {
  /// A text, as a range of the document's words, and the place of its first one.
  struct Text: Sendable {
    let words: Range<Int>
    let key: Int
    var place = 0

    /// How many it needs, with a place left out behind its last word: no phrase reaches across.
    var slots: Int { words.count / TextLayout.slot + 1 }
  }

  /// In the order of their places.
  private(set) var texts: [Text] = []
  /// A section's texts, the longest first: a short one more moves no long one.
  private var section: [Text] = []
  /// By slot of a section, one more than the index in `section` of the text that has it.
  private var owners: [Int32] = []
}

extension TextLayout {
  /// Places to a slot, and the fewest slots of a section.
  private static let slot = 16
  private static let fewest = 32
  /// After so many a text is put behind all others.
  private static let mostTries = 64

  /// `key` says of a text, given as a range of words, where it should stand.
  mutating func layOut(_ runs: [TextRun], key: (Range<Int>) -> Int) {
    texts.removeAll(keepingCapacity: true)
    var (word, base) = (0, 0)
    for (number, run) in runs.enumerated() {
      let words = word..<word + run.count
      section.append(Text(words: words, key: key(words)))
      word = words.upperBound
      if number + 1 == runs.count || runs[number + 1].section != run.section {
        base = layOutSection(from: base)
      }
    }
  }

  /// Gives the slot behind the section's last one.
  private mutating func layOutSection(from base: Int) -> Int {
    section.sort { ($1.slots, $0.words.lowerBound) < ($0.slots, $1.words.lowerBound) }
    let needed = section.reduce(0) { $0 + $1.slots }
    var size = Self.fewest
    while size < needed + needed / 2 { size *= 2 }
    owners.removeAll(keepingCapacity: true)
    owners.append(contentsOf: repeatElement(0, count: size))
    for (number, text) in section.enumerated() {
      let slots = freeSlots(for: text, among: size)
      if slots.upperBound > owners.count {
        owners.append(contentsOf: repeatElement(0, count: slots.upperBound - owners.count))
      }
      for slot in slots { owners[slot] = Int32(number) + 1 }
      section[number].place = (base + slots.lowerBound) * Self.slot
    }
    var slot = 0
    while slot < owners.count {
      let owner = owners[slot]
      if owner > 0 { texts.append(section[Int(owner) - 1]) }
      slot += owner > 0 ? section[Int(owner) - 1].slots : 1
    }
    section.removeAll(keepingCapacity: true)
    return base + (owners.count + Self.fewest - 1) / Self.fewest * Self.fewest
  }

  private func freeSlots(for text: Text, among size: Int) -> Range<Int> {
    let count = text.slots
    var start = text.key % size
    for _ in 0..<Self.mostTries {
      if start + count > size { start = 0 }
      guard let taken = (start..<start + count).last(where: { owners[$0] > 0 }) else {
        return start..<start + count
      }
      start = taken + 1
    }
    return owners.count..<owners.count + count
  }
}
