/// Reads a paragraph's text as an inline parser does, as far as it takes to tell what is text: what
/// stands in code, in a tag, in a link's address is none, and a bare address in a link's words is
/// not linked again. It finds what libcmark does not know, autolinks and `~`, and with them every
/// run of `*` and `_`, since strikethrough and emphasis close one another.
struct InlineScanner {
  struct Found {
    var range: Range<Int>
    var mark: Mark
  }

  struct Link {
    let isPicture: Bool
    let words: Range<Int>
    let address: Range<Int>
    let past: Int
  }

  private(set) var found: [Found] = []
  /// Reference links whose words are their label: the label is to be written out after them.
  private(set) var labels: [(position: Range<Int>, label: Range<Int>)] = []
  /// Links and pictures with their addresses beside their words.
  private(set) var links: [Link] = []

  let text: UnsafeBufferPointer<UInt8>
  private let references: References
  private var position = 0
  private var brackets = BracketStack()
  private var ticks = TickRuns()
  private var tags = TagScanner()

  /// `text` is to end in no space.
  init(_ text: UnsafeBufferPointer<UInt8>, from start: Int, references: References) {
    self.text = text
    self.references = references
    position = start
    // No definition either.
    if start < text.count, text[start] == UInt8(ascii: "[") { separate() }
    while position < text.count { step() }
  }

  /// Whether it is worth a look: all that libcmark would not see by itself has one of these.
  static func mayFindExtensions(in text: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    let text = UnsafeBufferPointer(rebasing: text)
    return text.indices.contains { index in
      switch text[index] {
      case UInt8(ascii: "~"): true
      case UInt8(ascii: ":"): text[index...].starts(with: "://".utf8)
      case UInt8(ascii: "."): text[max(0, index - 3)..<index].elementsEqual("www".utf8)
      default: false
      }
    }
  }

  /// Whether there is anything that libcmark would not see by itself.
  var hasExtensions: Bool {
    found.contains {
      switch $0.mark {
      case .address: true
      case .delimiter(let run): run.character == UInt8(ascii: "~") || run.hasTildes
      case .nothing: false
      }
    }
  }
}

extension InlineScanner {
  private mutating func step() {
    switch text[position] {
    case UInt8(ascii: "\\"):
      position += position + 1 < text.count && text[position + 1].isPunctuation ? 2 : 1
    case UInt8(ascii: "`"): code()
    case UInt8(ascii: "<"): tag()
    case UInt8(ascii: "["): open(isPicture: false, at: position + 1)
    case UInt8(ascii: "!")
    where position + 1 < text.count && text[position + 1] == UInt8(ascii: "["):
      open(isPicture: true, at: position + 2)
    case UInt8(ascii: "]"): close()
    case UInt8(ascii: "*"), UInt8(ascii: "_"): delimiter(limit: .max, skipsTildes: true)
    case UInt8(ascii: "~"): delimiter(limit: 100, skipsTildes: false)
    case UInt8(ascii: ":"): autolink(Autolink.address(in: text, colon: position))
    case UInt8(ascii: "w"): autolink(Autolink.host(in: text, at: position))
    default: position += 1
    }
  }

  /// What is no tag, address or link must not become one when a token has hidden why.
  private mutating func separate() {
    found.append(Found(range: position..<position, mark: .nothing))
  }

  private mutating func code() {
    let end = ticks.end(in: text, from: position)
    // Backticks further on, which a token may hide, keep these from being a fence.
    let isAtLineStart = position == 0 || text[position - 1] == 0x0A
    if isAtLineStart, text[position..<end].allSatisfy({ $0 == UInt8(ascii: "`") }) { separate() }
    position = end
  }

  private mutating func tag() {
    if let end = tags.end(in: text, from: position) {
      position = end
    } else {
      position += 1
      separate()
    }
  }

  private mutating func autolink(_ range: Range<Int>?) {
    guard let range, !brackets.isInside else {
      position += 1
      return
    }
    found.append(Found(range: range, mark: .address(isHost: text[position] != UInt8(ascii: ":"))))
    position = range.upperBound
  }

  private mutating func delimiter(limit: Int, skipsTildes: Bool) {
    let run = DelimiterRun(in: text, at: position, limit: limit, skipsTildes: skipsTildes)
    let range = position..<position + Int(run.length)
    position = range.upperBound
    // A run of tildes that is not one or two long is text, and stays.
    if run.character == UInt8(ascii: "~"), !(run.length < 3 && (run.canOpen || run.canClose)) {
      return
    }
    found.append(Found(range: range, mark: .delimiter(run)))
  }

  private mutating func open(isPicture: Bool, at start: Int) {
    brackets.push(BracketStack.Bracket(isPicture: isPicture, start: start))
    position = start
  }

  private mutating func close() {
    let end = position
    position += 1
    guard let bracket = brackets.pop(), bracket.isActive else { return }
    if let link = LinkScanner(text).inlineLink(from: position) {
      links.append(
        Link(
          isPicture: bracket.isPicture, words: bracket.start..<end, address: link.address,
          past: link.past))
      position = link.past
    } else {
      guard let past = reference(bracket, end: end) else {
        if position < text.count, text[position] == UInt8(ascii: "(") { separate() }
        return
      }
      position = past
    }
    if !bracket.isPicture { brackets.settle() }
  }

  /// Where a reference link ends whose words end at `end`, or nil where its label is not defined.
  private mutating func reference(_ bracket: BracketStack.Bracket, end: Int) -> Int? {
    let label = LinkScanner(text).label(from: position)
    if let label, !label.text.isEmpty {
      return references.contain(text[label.text]) ? label.past : nil
    }
    let past = label?.past ?? position
    let words = bracket.start..<end
    guard !bracket.isFollowed, references.contain(text[words]) else { return nil }
    labels.append((position..<past, words))
    return past
  }
}

/// The brackets that are open, by cmark-gfm's rules of what is inside of one.
private struct BracketStack {
  struct Bracket {
    let isPicture: Bool
    let start: Int
    var isActive = true
    /// Another was opened after it: then its words are no label.
    var isFollowed = false
  }

  private var brackets: [Bracket] = []
  private var linkCount = 0
  /// Brackets below this one have a link in them: no other link can begin there.
  private var settled = 0

  /// NB: cmark-gfm links an address in an open `![` that has seen a link, where no `[` is open.
  var isInside: Bool { linkCount > 0 || brackets.count > settled }

  mutating func push(_ bracket: Bracket) {
    if !brackets.isEmpty { brackets[brackets.count - 1].isFollowed = true }
    brackets.append(bracket)
    if !bracket.isPicture { linkCount += 1 }
  }

  mutating func pop() -> Bracket? {
    guard var bracket = brackets.popLast() else { return nil }
    bracket.isActive = bracket.isPicture || brackets.count >= settled
    if !bracket.isPicture { linkCount -= 1 }
    settled = min(settled, brackets.count)
    return bracket
  }

  mutating func settle() { settled = brackets.count }
}
