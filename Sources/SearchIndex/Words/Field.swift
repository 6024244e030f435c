/// Where in a question a word stands. The order is that of the stored numbers.
package enum Field: UInt8, Sendable, CaseIterable {
  case topic, question, heading, answer, further, skills, themes, code
}

/// A part of a page that a result can lead to: `RAG in one page`, `#rag-in-one-page`.
/// What stands before the first heading has neither.
package struct SearchSection: Sendable, Equatable {
  package let heading: String?
  package let anchor: String?

  package init(heading: String? = nil, anchor: String? = nil) {
    self.heading = heading
    self.anchor = anchor
  }
}
