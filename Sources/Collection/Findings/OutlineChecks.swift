/// A question's sections as these checks see them.
struct QuestionOutline {
  let outline: Outline
  let source: SourceText
  /// The words of the file's name.
  let name: String

  var path: String { source.path }

  func isEmpty(_ kind: Outline.Kind) -> Bool { outline.first(kind)?.nodes.isEmpty ?? true }

  /// The line of a section's heading, or the text's first.
  func line(of kind: Outline.Kind) -> Int { outline.first(kind)?.line ?? source.bodyLine }
}

let outlineChecks: [Check<QuestionOutline>] = [
  Check(.warning("no-topic")) { question in
    guard question.outline.topic == nil else { return [] }
    return [
      Fault(
        line: question.source.bodyLine, message: "this question has no topic",
        remedy: "write `## Topic: \(question.name)` below the first heading")
    ]
  },

  Check(.warning("no-question")) { question in
    guard question.isEmpty(.question) else { return [] }
    return [
      Fault(
        line: question.line(of: .question), message: "this file asks no question",
        remedy: "write `### Question` and, below it, `> ` with the question")
    ]
  },

  Check(.warning("empty-answer")) { question in
    guard question.isEmpty(.answer) else { return [] }
    return [
      Fault(
        line: question.line(of: .answer), message: "this question has no answer",
        remedy: "write `### Answer` and the answer below it")
    ]
  },

  Check(.warning("section-order")) { question in
    let sections = question.outline.sections
    let order: [Outline.Kind] = [.question, .answer, .tests]
    let places = order.compactMap { kind in sections.firstIndex { $0.kind == kind } }
    guard let wrong = zip(places, places.dropFirst()).first(where: { $0 > $1 }) else { return [] }
    return [
      Fault(
        line: sections[wrong.1].line,
        message: "this section stands before the one that it follows",
        remedy: "keep the order: question, answer, what this question tests")
    ]
  },
]
