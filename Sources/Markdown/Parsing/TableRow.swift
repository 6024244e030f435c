/// A line of a table, by cmark-gfm's rules: cells between pipes, one pipe more at either end if you
/// like; a pipe after a backslash belongs to its cell, in code too.
///
///     | a | `b\|c` |   // "a", "`b|c`"
struct TableRow {
  /// The cells' ranges, without the space around them, backslashes before pipes still there.
  private(set) var cells: [Range<Int>] = []
  let line: UnsafeBufferPointer<UInt8>

  /// Nil where the line has no cell at all: `|`.
  init?(_ line: UnsafeBufferPointer<UInt8>) {
    self.line = line
    cells.reserveCapacity(8)
    var offset = Self.afterPipe(line, 0) ?? 0
    while offset < line.count {
      var end = offset
      while end < line.count, line[end] != UInt8(ascii: "|") {
        end +=
          line[end] == UInt8(ascii: "\\") && end + 1 < line.count
            && line[end + 1] == UInt8(ascii: "|") ? 2 : 1
      }
      let next = Self.afterPipe(line, end)
      if end > offset || next != nil { cells.append(Self.trimmed(line, offset..<end)) }
      offset = next ?? line.count
    }
    if cells.isEmpty { return nil }
  }

  /// Writes a cell's text. Every pipe in it stands behind a backslash, which has done its work.
  func write(_ cell: Int, to bytes: inout [UInt8]) {
    var start = cells[cell].lowerBound
    for index in cells[cell] where line[index] == UInt8(ascii: "|") {
      bytes.append(contentsOf: line[start..<index - 1])
      start = index
    }
    bytes.append(contentsOf: line[start..<cells[cell].upperBound])
  }

  /// Past a pipe and the space after it; nil where there is no pipe.
  private static func afterPipe(_ line: UnsafeBufferPointer<UInt8>, _ offset: Int) -> Int? {
    guard offset < line.count, line[offset] == UInt8(ascii: "|") else { return nil }
    var offset = offset + 1
    while offset < line.count, line[offset].isTagSpace { offset += 1 }
    return offset
  }

  private static func trimmed(
    _ line: UnsafeBufferPointer<UInt8>, _ range: Range<Int>
  ) -> Range<Int> {
    var start = range.lowerBound, end = range.upperBound
    while start < end, line[start].isSpace { start += 1 }
    while start < end, line[end - 1].isSpace { end -= 1 }
    return start..<end
  }
}

/// The line below a table's header: dashes, with colons where a column is aligned.
///
///     | :-- | --: |   // left, right
struct DelimiterRow {
  let alignments: [Node.Alignment]

  init?(_ line: UnsafeBufferPointer<UInt8>) {
    let isPlausible = line.allSatisfy {
      $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "|") || $0 == UInt8(ascii: ":") || $0.isTagSpace
    }
    guard isPlausible, let row = TableRow(line) else { return nil }
    var alignments: [Node.Alignment] = []
    let colon = UInt8(ascii: ":")
    for cell in row.cells {
      var dashes = line[cell]
      while let first = dashes.first, first.isTagSpace { dashes.removeFirst() }
      while let last = dashes.last, last.isTagSpace { dashes.removeLast() }
      if dashes.first == colon { dashes.removeFirst() }
      if dashes.last == colon { dashes.removeLast() }
      guard !dashes.isEmpty, dashes.allSatisfy({ $0 == UInt8(ascii: "-") }) else { return nil }
      // NB: a vertical tab beside a colon hides it.
      switch (line[cell].first == colon, line[cell].last == colon) {
      case (true, true): alignments.append(.center)
      case (true, false): alignments.append(.left)
      case (false, true): alignments.append(.right)
      case (false, false): alignments.append(.none)
      }
    }
    self.alignments = alignments
  }
}
