/// All that one document says of one of its words, field by field and place by place.
struct WordUse {
  /// The sum of its fields' `weight`s.
  var weight: Int32 = 0
  /// The sum of its fields' `emphasis`.
  var emphasis: Int32 = 0
  /// Up to 15 sections as bits; those from the sixteenth on share the last.
  var sections: UInt16 = 0
  var isTopic = false
  /// How often it stands there, and each place, as `append(places:)` writes them: the bytes that a client
  /// will fetch, so that they need only be copied.
  ///
  /// NB: for use while the document's bytes are lent.
  var places = UnsafeBufferPointer<UInt8>(start: nil, count: 0)
}

extension WordUse {
  static func += (use: inout WordUse, other: WordUse) {
    use.weight += other.weight
    use.emphasis += other.emphasis
    use.sections |= other.sections
    use.isTopic = use.isTopic || other.isTopic
  }
}

/// A place at which a word stands.
struct Place: Equatable {
  /// Counts the words of a question. Each text begins at a round place, a section at a rounder one, and
  /// one place at least is left out before: no phrase reaches across, and a word more in a text seldom
  /// moves the next text, a paragraph more the next section.
  var position: Int
  /// Eight bits by which the word after this one is told, so that two words that were typed in one
  /// piece need one file of places and not two; 0 where the text ends.
  var next: UInt8
  /// The word's number among the lemma's forms of its own part; all others share the next one.
  var form: UInt8 = 0
}

extension Place {
  /// Where the text begins that comes after one of which the last word stands just before `position`.
  static func textStart(after position: Int, beginsSection: Bool) -> Int {
    let step = beginsSection ? 512 : 16
    return (position + step) & ~(step - 1)
  }

  /// A place of the first form as a file has it.
  @inline(__always)
  static func number(distance: Int, next: UInt8) -> Int { distance << 9 | Int(next) << 1 }
}

extension [UInt8] {
  /// A word's places in one question: how many, then each in one number, from its low bits: whether the
  /// form's number follows, as it does where it is not 0; eight bits of the word after it; the distance
  /// from the place before.
  ///
  /// Plain varints: they are twice as long as what a range coder makes of them and take a tenth of
  /// the time, and a client fetches them for phrases alone.
  mutating func append(places: some Collection<Place>) {
    append(varint: places.count)
    var before = 0
    for place in places {
      let number = Place.number(distance: place.position - before, next: place.next)
      append(varint: number | (place.form == 0 ? 0 : 1))
      if place.form != 0 { append(place.form) }
      before = place.position
    }
  }
}

extension WordUse {
  var placeCount: Int {
    var reader = VarintReader(bytes: places)
    return reader.number()
  }

  /// Reads the places of a word that is the lemma's form of this number.
  func readPlaces(form: UInt8, into list: inout [Place]) {
    var reader = VarintReader(bytes: places)
    var position = 0
    for _ in 0..<reader.number() where !reader.failed {
      let number = reader.number()
      position += number >> 9
      list.append(
        Place(position: position, next: UInt8(truncatingIfNeeded: number >> 1), form: form))
    }
  }
}
