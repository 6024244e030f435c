/// Where in a question a word stands.
package enum Field: Sendable {
  case topic, question, heading, answer, further, skills, themes, keywords, code
}

extension Field {
  /// What a word there counts for ranking, in 16ths of a word of the answer.
  var weight: Int32 {
    switch self {
    case .topic: 192
    case .question: 56
    case .heading: 40
    case .themes: 48
    case .keywords: 8
    case .skills: 24
    case .answer: 16
    case .further: 12
    case .code: 9
    }
  }

  /// What it counts for likeness. What a question is named and asked says more of what it is about than
  /// its answer's every word; sources and follow-ups wander, and code speaks of languages.
  var emphasis: Int32 {
    switch self {
    case .topic: 8
    case .question, .heading: 4
    case .answer, .skills, .themes, .keywords: 2
    case .further, .code: 1
    }
  }
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
