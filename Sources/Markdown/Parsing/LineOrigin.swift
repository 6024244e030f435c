/// What is known of a line that is handed to libcmark: where it comes from, and what we have made
/// of it. A text that was not rewritten needs none of these.
struct LineOrigin {
  /// The line of the file, from 1.
  let line: Int32
  /// An item of a task list, whose brackets were taken away.
  var task: Node.Task?
  /// Inline extensions were looked for already.
  var isScanned = false
  /// Tables were looked for, and none begins in the paragraph.
  var hasNoTable = false
  /// A block that begins here has tokens in its text.
  var hasTokens = false
  /// A heading that stands for nothing but the end of the paragraph above it.
  var isNothing = false
  /// A table's cell, written as a heading.
  var cell: Cell?
  /// Stands between two parts of a text that is parsed in parts.
  var isSeparator = false

  struct Cell {
    let alignment: Node.Alignment
    /// At a row's first cell: how many its table's header has, how many the row was written with.
    var row: (isHeader: Bool, columns: Int32, written: Int32)?
    /// At a row's last cell: how many more the header has.
    var missing: Int32 = 0
  }
}
