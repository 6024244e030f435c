/// What makes a list's item a task, by cmark-gfm's rules: the line begins with the item's marker, and
/// `[ ]` or `[x]` follows, and a blank.
///
///     - [x] done
struct TaskMarker {
  /// Where the `[` stands.
  let bracket: Int
  let task: Node.Task

  /// Where the item's text begins.
  let text: Int

  init?(_ line: UnsafeBufferPointer<UInt8>) {
    func past(_ start: Int, _ matches: (UInt8) -> Bool) -> Int {
      var position = start
      while position < line.count, matches(line[position]) { position += 1 }
      return position
    }
    let marker = past(0) { $0.isTagSpace }
    let digits = past(marker) { $0.isDigit }
    guard digits < line.count, digits > marker || "-+*".utf8.contains(line[marker]) else {
      return nil
    }
    let start = past(digits + 1) { $0.isTagSpace }
    let box = line[min(start, line.count)...].prefix(3)
    guard start > digits + 1, box.elementsEqual("[ ]".utf8) || box.elementsEqual("[x]".utf8),
      start + 3 < line.count, line[start + 3].isTagSpace
    else { return nil }
    bracket = start
    text = past(start + 3) { $0.isBlank }
    // NB: a box that is ticked anywhere in the line ticks the item.
    let isDone = line.indices.dropLast(2).contains {
      line[$0] == UInt8(ascii: "[") && line[$0 + 1] | 0x20 == UInt8(ascii: "x")
        && line[$0 + 2] == UInt8(ascii: "]")
    }
    task = isDone ? .done : .open
  }
}
