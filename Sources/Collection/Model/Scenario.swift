/// A situation that is put to every role.
///
/// A class as a question is one.
package final class Scenario: Sendable {
  package let slug: String
  package let title: String
  /// One sentence.
  package let situation: String
  /// A paragraph for its own page; empty where there is none.
  package let text: String
  /// By role, the places of its questions in `Collection.questions`.
  package let questions: [[Int]]

  init(slug: String, title: String, situation: String, text: String, questions: [[Int]]) {
    self.slug = slug
    self.title = title
    self.situation = situation
    self.text = text
    self.questions = questions
  }
}

/// A subject that several roles meet.
///
/// A class as a question is one.
package final class Theme: Sendable {
  package let slug: String
  package let name: String
  /// As it stands within a sentence: in lower case.
  package let nameInText: String
  /// A sentence; empty where there is none.
  package let sentence: String
  /// By role, the places of its questions in `Collection.questions`.
  package let questions: [[Int]]

  init(slug: String, name: String, sentence: String, questions: [[Int]]) {
    self.slug = slug
    self.name = name
    nameInText = name.lowercased()
    self.sentence = sentence
    self.questions = questions
  }

  package var count: Int { questions.reduce(0) { $0 + $1.count } }
}
