/// A paragraph or a heading on its source lines.
struct Leaf {
  enum Kind { case paragraph, heading, underlined }

  struct Line {
    let number: Int
    /// Where its text begins, past what containers and indentation take.
    let text: Int
    /// How many columns of indentation stand before it.
    let indent: Int
    /// Whether the line lacks what its containers' lines have: a paragraph goes on all the same.
    let isLazy: Bool
  }

  var kind = Kind.paragraph
  /// An underlined heading's underline is the last.
  var lines: [Line] = []
  /// After an underline of `=`, the lines of the paragraphs that follow at once: where the underline
  /// is a table's row, they may be too.
  var continuation: [Line] = []
  /// The marker of the task whose text this begins.
  var task: TaskMarker?
  /// Whether the marker is text in libcmark's tree.
  var isTaskRead = false

  /// Whether it is one line, and its container's only block.
  var isAlone = false
  /// Whether an empty line follows, or the text's end.
  var isAtGap = false
  /// Whether it is a list's first item's, right below a paragraph: an empty item could not stand there.
  var isBelowParagraph = false

  var lastLine: Int { (continuation.last ?? lines.last!).number }

  func mayHaveExtensions(_ source: SourceLines) -> Bool {
    if task != nil, !isTaskRead { return true }
    return source.mayHaveExtensions(lines[0].number..<lastLine + 1)
  }
}
