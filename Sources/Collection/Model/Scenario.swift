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

extension Collection {
  /// The question that stands for each role in the situation of the one at `place`, which stands for its own.
  package func views(of place: Int) -> [Int] {
    let question = questions[place]
    return (scenario(of: question)?.questions ?? []).enumerated().compactMap { role, asked in
      role == question.role ? place : asked.first
    }
  }

  /// The scenarios that are put to both of two roles.
  package func scenarios(of left: Int, _ right: Int) -> [Scenario] {
    scenarios.filter { !$0.questions[left].isEmpty && !$0.questions[right].isEmpty }
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
