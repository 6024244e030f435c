/// Parts with joiners between them, as in `recall@k`, and whether they make a name.
struct Chain {
  private(set) var compound = WordBuffer()
  private(set) var isOver = true
  private var parts = 0
  private var longest = 0
  private var hasLetter = false
  /// Whether a part is one character long, or has a digit.
  private var hasOddPart = false
  private var joiner: UInt8 = 0

  mutating func add(_ part: WordBuffer, before joiner: UInt8?) {
    if isOver { self = Chain() }
    isOver = joiner == nil
    compound.append(part)
    parts += 1
    longest = max(longest, part.count)
    hasLetter = hasLetter || part.hasLetter
    hasOddPart = hasOddPart || part.count == 1 || part.hasDigit
    guard let joiner else { return }
    self.joiner = max(self.joiner, joiner)
    compound.append(joiner)
  }

  var isName: Bool {
    guard hasLetter, parts <= 4, !compound.isCut else { return false }
    return switch joiner {
    case UInt8(ascii: "@"): true
    case UInt8(ascii: "/"): longest <= 3
    case UInt8(ascii: "&"): longest <= 2
    default: hasOddPart
    }
  }
}
