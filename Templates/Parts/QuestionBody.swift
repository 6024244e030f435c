package import Collection
package import HTML

/// What a question's own page shows of its file and no other page does: its contents, how it is asked,
/// and its sections in the order in which they stand.
package struct QuestionBody: Sendable {
  package struct Section: Sendable {
    let entry: ContentsEntry?
    let style: String?
    let body: HTML

    package init(entry: ContentsEntry?, style: String?, body: HTML) {
      self.entry = entry
      self.style = style
      self.body = body
    }
  }

  let contents: [ContentsEntry]
  /// In the answer.
  let words: Int
  let ask: HTML
  let sections: [Section]
  let tests: Section?

  package init(
    contents: [ContentsEntry], words: Int, ask: HTML, sections: [Section], tests: Section?
  ) {
    self.contents = contents
    self.words = words
    self.ask = ask
    self.sections = sections
    self.tests = tests
  }

  /// The time that reading the answer takes, in minutes, at 220 words a minute.
  var minutes: Int { max(1, (words + 110) / 220) }
}

/// The attribute that a heading of the source keeps.
func identity(_ id: String?) -> HTML? {
  id.map {
    """
     id="\($0)"
    """
  }
}
