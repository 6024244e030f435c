/// A place at which a word stands.
struct Place: Equatable {
  /// Counts the words of a text from where the text begins; see `TextLayout`.
  var position: Int
  /// Eight bits by which the word after this one is told, so that two words that were typed in one
  /// piece need one file of places and not two; 0 where the text ends.
  var next: UInt8
  /// The word's number among the lemma's forms of its own part; all others share the next one.
  var form: UInt8 = 0
}

extension Place {
  /// What stands behind it counts as standing there: a client reads numbers of 31 bits.
  static let last = 0x3F_FFFF

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
