internal import Bytes

extension Document {
  /// The tree of a Markdown text.
  ///
  /// `firstLine` is the line of the file on which `source` begins, where front matter stands before
  /// it. Without `extensions` the tree is libcmark's own, and `plainHTML` of it is
  /// `cmark_render_html`'s.
  package init(
    parsing source: some Collection<UInt8>, firstLine: Int = 1, extensions: Bool = true
  ) throws(ParsingRefusal) {
    let source = readable(Array(source), hasTokens: extensions)
    try source.withUnsafeBufferPointer { source throws(ParsingRefusal) in
      try Limit.check(source, firstLine: firstLine)
    }
    self = try withTrees { trees throws(ParsingRefusal) in
      var parser = Parser(trees: trees, firstLine: firstLine, hasExtensions: extensions)
      return try parser.document(of: source, origins: [], after: [])
    }
  }
}

/// Input that is past the parser's limits, and where.
package struct ParsingRefusal: Error, Equatable {
  package let line: Int
  package let reason: String
}

private struct Parser {
  let trees: Trees
  let firstLine: Int
  let hasExtensions: Bool
  var marks = Marks()
  private var passedBytes = 0

  init(trees: Trees, firstLine: Int, hasExtensions: Bool) {
    self.trees = trees
    self.firstLine = firstLine
    self.hasExtensions = hasExtensions
  }

  /// One pass over a text; where it leaves anything to rewrite, the next pass over that. The last
  /// one's reader has the trees of all before it.
  mutating func document(
    of source: [UInt8], origins: [LineOrigin], after passes: [Pass]
  ) throws(ParsingRefusal) -> Document {
    try source.withUnsafeBufferPointer { source throws(ParsingRefusal) in
      let pass =
        hasExtensions
        ? try Pass(source, origins: origins, marks: &marks, trees: trees, firstLine: firstLine)
        : Pass(reading: source, trees: trees)
      let passes = passes + [pass]
      guard let edit = pass.edits.first else {
        var reader = TreeReader(
          passes: passes, marks: marks, firstLine: firstLine, hasExtensions: hasExtensions)
        return reader.document()
      }
      passedBytes += source.count
      let limit = Limit.passedBytes + 8 * passes[0].lines.bytes.count
      guard passes.count < Limit.passes, passedBytes < limit else {
        let line = pass.origin(of: edit.lines.lowerBound, firstLine: firstLine).line
        throw ParsingRefusal(
          line: Int(line), reason: "too many tables or tasks with no empty line after them")
      }
      let next = pass.rewritten(firstLine: firstLine)
      return try document(of: next.bytes, origins: next.origins, after: passes)
    }
  }
}

/// A text without a byte order mark, with U+FFFD for NUL, as libcmark would have it, and for what
/// begins our tokens. Nearly every text is returned as it is.
private func readable(_ source: [UInt8], hasTokens: Bool) -> [UInt8] {
  let mark: [UInt8] = [0xEF, 0xBB, 0xBF], replacement: [UInt8] = [0xEF, 0xBF, 0xBD]
  let hasMark = source.starts(with: mark)
  guard hasMark || source.withUnsafeBufferPointer({ mayBeUnreadable($0) }) else { return source }
  var readable: [UInt8] = []
  readable.reserveCapacity(source.count)
  var index = hasMark ? mark.count : 0
  while index < source.count {
    if source[index] == 0 {
      readable += replacement
      index += 1
    } else if hasTokens, source[index] == Marks.start[0],
      source[index...].starts(with: Marks.start)
    {
      readable += replacement
      index += Marks.start.count
    } else {
      readable.append(source[index])
      index += 1
    }
  }
  return readable
}

/// Whether a text has NUL, or the byte that begins our tokens.
private func mayBeUnreadable(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
  let token = Marks.start[0]
  return text.containsEight { $0.holds(0) || !$0.isASCII && $0.holds(token) }
}
