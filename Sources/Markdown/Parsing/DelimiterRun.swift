/// A run of `*`, `_` or `~`: whether it can open and close is settled by what stands beside it.
struct DelimiterRun: Equatable {
  let character: UInt8
  let length: Int32
  let canOpen: Bool
  let canClose: Bool
  /// Whether tildes stand beside it that it looks past.
  let hasTildes: Bool

  /// NB: with strikethrough, cmark-gfm looks past tildes for what stands beside `*` and `_`, and a
  /// text's end that it finds there is a line's.
  init(in text: UnsafeBufferPointer<UInt8>, at start: Int, limit: Int, skipsTildes: Bool) {
    character = text[start]
    var end = start
    while end < text.count, text[end] == text[start], end - start < limit { end += 1 }
    length = Int32(end - start)
    let tilde = UInt8(ascii: "~")
    var first = start, last = end
    if skipsTildes {
      while first > 0, text[first - 1] == tilde { first -= 1 }
      while last < text.count, text[last] == tilde { last += 1 }
    }
    hasTildes = first < start || last > end
    let before = CharacterClass(text.scalar(before: first))
    let after = CharacterClass(text.scalar(at: last))
    let left = after == .other || after == .punctuation && before != .other
    let right = before == .other || before == .punctuation && after != .other
    if character == UInt8(ascii: "_") {
      canOpen = left && (!right || before == .punctuation)
      canClose = right && (!left || after == .punctuation)
    } else {
      canOpen = left
      canClose = right
    }
  }
}
