/// Where the block parser stands in a line: at a byte, and at a column, which a tab sets apart.
///
/// libcmark tells where blocks begin, not where a paragraph's later lines do. This finds it by the
/// rules of CommonMark: what a quote and a list item take from a line.
struct LineCursor {
  let line: UnsafeBufferPointer<UInt8>
  private(set) var offset = 0
  private(set) var column = 0

  init(_ line: UnsafeBufferPointer<UInt8>) { self.line = line }

  /// The first byte that is no blank, and how many columns further it stands.
  var content: (offset: Int, indent: Int) {
    var offset = offset, column = column
    while offset < line.count, line[offset].isBlank {
      column += line[offset] == 0x09 ? 4 - column % 4 : 1
      offset += 1
    }
    return (offset, column - self.column)
  }

  /// What stands from there on.
  var rest: Slice<UnsafeBufferPointer<UInt8>> { line[content.offset...] }

  mutating func advance(bytes: Int) {
    for _ in 0..<bytes where offset < line.count {
      column += line[offset] == 0x09 ? 4 - column % 4 : 1
      offset += 1
    }
  }

  /// A tab may be taken in part: then it is still to come.
  mutating func advance(columns: Int) {
    let goal = column + columns
    while column < goal, offset < line.count {
      let next = line[offset] == 0x09 ? column + 4 - column % 4 : column + 1
      column = min(next, goal)
      if next <= goal { offset += 1 }
    }
  }

  private var isAtBlank: Bool { offset < line.count && line[offset].isBlank }
}

/// A block that holds blocks.
enum Container: Equatable {
  case quote
  /// How many columns its lines are indented by.
  case item(width: Int)
}

extension LineCursor {
  /// Steps into a container that an earlier line has begun; false where the line is not its own. A
  /// paragraph goes on all the same, lazily.
  mutating func enter(_ container: Container) -> Bool {
    let (offset, indent) = content
    switch container {
    case .quote:
      guard indent < 4, offset < line.count, line[offset] == UInt8(ascii: ">") else { return false }
      advance(columns: indent + 1)
      if isAtBlank { advance(columns: 1) }
    case .item(let width):
      guard indent >= width else { return false }
      advance(columns: width)
    }
    return true
  }

  /// Steps over a quote's first `>`.
  mutating func beginQuote() { _ = enter(.quote) }

  /// Steps over a list item's marker; the item's width.
  mutating func beginItem() -> Int {
    let (start, indent) = content
    var end = start
    while end < line.count, line[end].isDigit { end += 1 }
    let marker = end + 1 - start
    advance(bytes: end + 1 - offset)
    let before = self
    while column - before.column <= 5, isAtBlank { advance(columns: 1) }
    let blanks = column - before.column
    guard blanks >= 5 || blanks < 1 || offset == line.count else { return indent + marker + blanks }
    self = before
    if blanks > 0 { advance(columns: 1) }
    return indent + marker + 1
  }
}
