/// Something wrong with the content: data first. Where in the line it stands is looked up when it is
/// shown, by the words that it is about, so that no reader of files counts columns.
package struct Finding: Sendable, Equatable {
  package let rule: Rule
  /// The path under the content folder.
  package let path: String
  /// 1-based; 0 where it is about the whole file or folder.
  package let line: Int
  /// In characters, 1-based; 0 until it is looked up.
  package let column: Int
  /// The words in that line that it is about; `nil` for the line as a whole.
  package let words: String?
  package let message: String
  /// What to do about it.
  package let remedy: String

  package init(
    _ rule: Rule, _ path: String, line: Int = 0, column: Int = 0, words: String? = nil,
    _ message: String,
    remedy: String
  ) {
    self.rule = rule
    self.path = path
    self.line = line
    self.column = column
    self.words = words
    self.message = message
    self.remedy = remedy
  }
}

extension Finding {
  func standing(line: Int, column: Int) -> Finding {
    Finding(rule, path, line: line, column: column, words: words, message, remedy: remedy)
  }
}

extension Finding: Comparable {
  /// By place, then by rule.
  package static func < (left: Finding, right: Finding) -> Bool {
    (left.path, left.line, left.column, left.rule.name, left.message)
      < (right.path, right.line, right.column, right.rule.name, right.message)
  }
}
