internal import CCmark

/// A text on its way through libcmark: what stands on its lines, and its tree.
///
/// What GitHub adds to CommonMark is written, before libcmark reads it, as what libcmark knows:
/// table cells as headings, a line each; bare addresses, `~` and emphasis as tokens. Only then does
/// a second pass read that, with every rule of CommonMark in force around it. What ends a table, for
/// one, may be read anew in the second pass and begin another in the third.
struct Pass {
  let lines: SourceLines
  /// A line's origin; empty in the first pass, where the text is the file's own.
  let origins: [LineOrigin]
  let root: Tree
  /// In order, one for each stretch of lines to be rewritten.
  let edits: [Edit]
  /// What is to be rewritten below each of the root's children.
  let blocks: [EditedBlock]
  /// Whether the next pass reads the whole text again, and not the edited parts alone: definitions
  /// of links, wherever they stand, are needed everywhere.
  let isWhole: Bool
}

/// A block at a text's top level.
enum EditedBlock {
  case asItIs
  case edited
  /// Edited, and what follows could become part of it.
  case editedToTheEnd
}

/// Lines that stand for others.
struct Edit {
  let lines: Range<Int>
  let replacement: RewrittenLines
  /// Whether lines of the same block follow, which the next pass may read as anything.
  var leavesRest = false
}

extension Pass {
  init(
    _ source: UnsafeBufferPointer<UInt8>, origins: [LineOrigin], marks: inout Marks, trees: Trees,
    firstLine: Int
  ) throws(ParsingRefusal) {
    lines = SourceLines(source)
    self.origins = origins
    root = trees.parse(source)
    isWhole = lines.mayDefine
    var finder = ExtensionFinder(lines: lines, origins: origins, firstLine: firstLine)
    try finder.search(root)
    let isDefining = isWhole && finder.hasLeaves
    (edits, blocks) = try finder.edits(
      references: isDefining ? { References(in: source, trees: trees) } : nil, marks: &marks)
  }

  /// A text that is read as it is.
  init(reading source: UnsafeBufferPointer<UInt8>, trees: Trees) {
    lines = SourceLines(source)
    origins = []
    root = trees.parse(source)
    edits = []
    blocks = []
    isWhole = false
  }

  /// The next pass's text. Its parts are set apart by empty headings: whatever they leave open, a
  /// heading at a line's beginning closes.
  func rewritten(firstLine: Int) -> RewrittenLines {
    var rewritten = RewrittenLines()
    var edits = edits[...]
    let parts = parts
    rewritten.reserve(
      lines: edits.reduce(0) { $0 + $1.replacement.origins.count },
      bytes: edits.reduce(0) { $0 + $1.replacement.bytes.count })
    for part in parts {
      var line = part.lowerBound
      while line < part.upperBound {
        if let edit = edits.first, edit.lines.lowerBound == line {
          rewritten.append(edit.replacement)
          line = edit.lines.upperBound
          edits.removeFirst()
        } else {
          rewritten.append(lines[line], origin(of: line, firstLine: firstLine))
          line += 1
        }
      }
      if part.upperBound < parts.last!.upperBound {
        rewritten.append("#".utf8, LineOrigin(line: 0, isSeparator: true))
      }
    }
    return rewritten
  }

  func origin(of line: Int, firstLine: Int) -> LineOrigin {
    origins.isEmpty ? LineOrigin(line: Int32(line + firstLine - 1)) : origins[line - 1]
  }

  /// The lines that the next pass is to read.
  private var parts: [Range<Int>] {
    if isWhole { return [1..<lines.count + 1] }
    var parts: [Range<Int>] = []
    var block = root.firstChild
    for edited in blocks {
      guard let start = block?.startLine else { break }
      block = block?.next
      switch edited {
      case .asItIs: continue
      case .edited: parts.append(start..<(block?.startLine ?? lines.count + 1))
      case .editedToTheEnd:
        parts.append(start..<lines.count + 1)
        return parts
      }
    }
    return parts
  }
}
