/// The postings of a row of questions, as one task makes them: lemma by lemma, and of each question by
/// question.
struct PostingsShare: Sendable {
  /// A lemma in a question.
  struct Entry {
    var page: Int32
    /// Up to 15 sections as bits; those from the sixteenth on share the last.
    var sections: UInt16
    /// What BM25F would call the weighed frequency, on a scale of eight.
    var level: UInt8
    var isTopic: Bool
  }

  private let starts: [Row]
  private let entries: [Entry]
  private let places: [UInt8]
  /// Behind each lemma's places; what is between there and the next one's start means nothing.
  private let ends: [Int]

  /// Where a lemma's entries and places begin.
  private struct Row {
    var entry = 0
    var place = 0
  }

  init(
    of words: [PageWords], _ pages: Range<Int>, _ vocabulary: Vocabulary, _ wanted: WantedLemmas,
    norm: LengthNorm
  ) {
    let starts = Self.starts(words, pages, vocabulary, wanted)
    var next = starts
    var tally = LemmaTally(vocabulary, wanted)
    var places: [UInt8] = []
    entries = .init(unsafeUninitializedCapacity: starts.last!.entry) { entries, count in
      places = .init(unsafeUninitializedCapacity: starts.last!.place) { places, placeCount in
        next.withUnsafeMutableBufferPointer { next in
          for page in pages {
            let norm = norm.norm(of: words[page])
            tally.read(words[page], page) { lemma, use in
              entries.initializeElement(
                at: next[lemma].entry,
                to: Entry(
                  page: Int32(page), sections: use.sections,
                  level: Self.level(of: Int(use.weight) * 256 / norm), isTopic: use.isTopic))
              next[lemma].entry += 1
              let room = UnsafeMutableBufferPointer(rebasing: places[next[lemma].place...])
              next[lemma].place += room.update(fromContentsOf: use.places)
            }
          }
        }
        placeCount = places.count
      }
      count = entries.count
    }
    self.starts = starts
    self.places = places
    ends = next.map(\.place)
  }
}

extension PostingsShare {
  func entries(of lemma: Int) -> ArraySlice<Entry> {
    entries[starts[lemma].entry..<starts[lemma + 1].entry]
  }

  /// As they stand in a file, question by question.
  func places(of lemma: Int) -> ArraySlice<UInt8> { places[starts[lemma].place..<ends[lemma]] }

  /// Room for each lemma: its entries are counted, and its places take no more than those of its forms
  /// apart, with the form's number at each that has one.
  private static func starts(
    _ words: [PageWords], _ pages: Range<Int>, _ vocabulary: Vocabulary, _ wanted: WantedLemmas
  ) -> [Row] {
    var rows = [Row](repeating: Row(), count: vocabulary.lemmaCount + 1)
    var last = [Int32](repeating: -1, count: vocabulary.lemmaCount)
    for page in pages {
      words[page].withUses { uses in
        for word in vocabulary.words(ofPage: page) {
          let form = wanted.forms[Int(word)]
          if form.lemma < 0 {
            uses.skip()
            continue
          }
          guard let use = uses.next() else { return }
          let lemma = Int(form.lemma)
          if last[lemma] != page { rows[lemma].entry += 1 }
          last[lemma] = Int32(page)
          rows[lemma].place += use.places.count + (form.form == 0 ? 0 : use.placeCount)
        }
      }
    }
    var sum = Row()
    for lemma in rows.indices {
      let row = rows[lemma]
      rows[lemma] = sum
      sum.entry += row.entry
      sum.place += row.place
    }
    return rows
  }

  /// A weighed frequency in 16ths on a scale of eight. What is past the scale's end would hardly
  /// count for more: BM25 saturates.
  private static func level(of weight: Int) -> UInt8 {
    switch weight {
    case ..<12: 0
    case ..<24: 1
    case ..<42: 2
    case ..<74: 3
    case ..<122: 4
    case ..<224: 5
    case ..<400: 6
    default: 7
    }
  }
}
