/// The classes of characters beside a run of `*`, `_` or `~`, which decide whether it opens or closes.
enum CharacterClass {
  /// A text's beginning and end are space too, and so is what is not UTF-8.
  case space, punctuation, other

  init(_ scalar: Unicode.Scalar?) {
    guard let scalar else {
      self = .space
      return
    }
    if scalar.isASCII {
      let byte = UInt8(truncatingIfNeeded: scalar.value)
      self = byte.isSpace ? .space : byte.isPunctuation ? .punctuation : .other
      return
    }
    switch scalar.properties.generalCategory {
    case .spaceSeparator: self = .space
    case .connectorPunctuation, .dashPunctuation, .openPunctuation, .closePunctuation,
      .initialPunctuation, .finalPunctuation, .otherPunctuation:
      self = .punctuation
    default: self = .other
    }
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// The scalar that begins at a byte; nil past the end and where none does.
  func scalar(at index: Int) -> Unicode.Scalar? {
    guard index < count else { return nil }
    if self[index] < 0x80 { return Unicode.Scalar(self[index]) }
    var decoder = Unicode.UTF8.ForwardParser()
    var bytes = self[index..<Swift.min(index + 4, count)].makeIterator()
    guard case .valid(let encoded) = decoder.parseScalar(from: &bytes) else { return nil }
    return Unicode.UTF8.decode(encoded)
  }

  /// The scalar that ends before a byte.
  func scalar(before index: Int) -> Unicode.Scalar? {
    guard index > 0 else { return nil }
    var start = index - 1
    while start > 0, self[start] >> 6 == 2 { start -= 1 }
    return scalar(at: start)
  }
}
