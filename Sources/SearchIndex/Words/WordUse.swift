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
