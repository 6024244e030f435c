package import Collection
package import HTML

/// What a question's file says, rendered: how it is asked, and its sections in the order in which they
/// stand.
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

  let ask: HTML
  let sections: [Section]
  let tests: Section?

  package init(ask: HTML, sections: [Section], tests: Section?) {
    self.ask = ask
    self.sections = sections
    self.tests = tests
  }
}

/// The attribute that a heading of the source keeps.
func identity(_ id: String?) -> HTML? {
  id.map {
    """
     id="\($0)"
    """
  }
}
