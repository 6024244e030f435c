/// What we have read out of a text before libcmark reads it. In its place stands a token that no
/// parser looks at; it comes back out of the tree as text.
enum Mark: Equatable {
  /// A bare address. One that begins with `www.` has no scheme of its own.
  case address(isHost: Bool)
  case delimiter(DelimiterRun)
  /// Keeps a line from being read as a block's beginning.
  case nothing
}

/// The marks of a document, with the bytes that each stands for.
struct Marks {
  /// Begins a token: U+10FFFE, which is no character. Four letters with six bits each of the mark's
  /// number follow, and a space that ends no word and no line: to what stands after it, a token is
  /// a text's beginning. NB: a token is to be UTF-8, or libcmark's scanners stop at it.
  static let start: [UInt8] = [0xF4, 0x8F, 0xBF, 0xBE]
  private static let letter: UInt8 = 0xC4
  private static let end: [UInt8] = [0xE2, 0x80, 0x82]
  static let tokenLength = 15

  private(set) var marks: [Mark] = []
  private var source: [UInt8] = []
  private var ends: [Int] = []

  /// The bytes that a mark stands for.
  func source(of mark: Int) -> ArraySlice<UInt8> {
    source[(mark == 0 ? 0 : ends[mark - 1])..<ends[mark]]
  }

  mutating func append(
    _ mark: Mark, for bytes: some Sequence<UInt8>, to text: inout [UInt8]
  ) {
    let number = marks.count
    marks.append(mark)
    source.append(contentsOf: bytes)
    ends.append(source.count)
    text += Self.start
    for shift in [18, 12, 6, 0] { text += [Self.letter, 0x80 | UInt8(number >> shift & 0x3F)] }
    text += Self.end
  }

  /// The number of the token at `index`, or nil where there is none.
  func number(in text: UnsafeBufferPointer<UInt8>, at index: Int) -> Int? {
    guard text[index] == 0xF4, index + Self.tokenLength <= text.count,
      text[index + 3] == 0xBE, text[index + 2] == 0xBF, text[index + 1] == 0x8F
    else { return nil }
    let number = [5, 7, 9, 11].reduce(0) { $0 << 6 | Int(text[index + $1] & 0x3F) }
    return number < marks.count ? number : nil
  }

  /// The text as it was written, tokens and all.
  func restore(_ text: UnsafeBufferPointer<UInt8>, into bytes: inout [UInt8]) {
    var index = 0
    while index < text.count {
      if let number = number(in: text, at: index) {
        bytes.append(contentsOf: source(of: number))
        index += Self.tokenLength
      } else {
        bytes.append(text[index])
        index += 1
      }
    }
  }
}
