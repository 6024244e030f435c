internal import CCmark

extension Pass {
  /// Whether code was fenced, and whether the fence was closed. libcmark keeps neither; its lines
  /// tell: a fence that is closed ends on the line that closes it, and nothing else begins there.
  func fence(of code: Tree) -> Node.Fence {
    guard (1...lines.count).contains(code.startLine) else { return .indented }
    let first = lines[code.startLine]
    let opening = first[min(code.startColumn - 1, first.count)...]
    guard let mark = opening.first, mark == UInt8(ascii: "`") || mark == UInt8(ascii: "~") else {
      return .indented
    }
    let length = opening.prefix { $0 == mark }.count
    let isIndented =
      first[..<opening.startIndex].suffix(4).elementsEqual("    ".utf8)
      || first[..<opening.startIndex].last == 0x09
    guard length >= 3, !(isIndented && code.literal.starts(with: opening)) else { return .indented }
    guard code.endLine > code.startLine, code.endLine <= lines.count,
      blockAfter(code)?.startLine != code.endLine
    else { return .unclosed }
    let closing = lines[code.endLine].drop { $0.isBlank || $0 == UInt8(ascii: ">") }
    let rest = closing.drop { $0 == mark }
    return closing.count - rest.count >= length && rest.allSatisfy { $0.isBlank }
      ? .closed : .unclosed
  }

  private func blockAfter(_ block: Tree) -> Tree? {
    var current = block
    while true {
      if let next = current.next { return next }
      guard let parent = current.parent else { return nil }
      current = parent
    }
  }
}
