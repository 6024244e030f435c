internal import Collection
internal import HTML

extension QuestionPage {
  /// The question as schema.org's flashcard: https://schema.org/Quiz with one `Question`.
  var flashcard: JSON {
    let role = frame.collection.role(of: question)
    var quiz: [(String, JSON)] = [
      ("@context", .text("https://schema.org")), ("@type", .text("Quiz")),
      ("name", .text(question.title)),
      ("about", .object([("@type", .text("Thing")), ("name", .text(role.name))])),
    ]
    if let difficulty = question.difficulty {
      quiz.append(("educationalLevel", .text(difficulty.rawValue)))
    }
    if let updated = question.updated { quiz.append(("dateModified", .text(updated.iso))) }
    return .object(quiz + [("hasPart", .list([card]))])
  }

  private var card: JSON {
    var card: [(String, JSON)] = [
      ("@type", .text("Question")), ("eduQuestionType", .text("Flashcard")),
      ("text", .text(question.text.isEmpty ? question.brief : question.text)),
    ]
    if !question.stance.isEmpty {
      let answer: [(String, JSON)] = [("@type", .text("Answer")), ("text", .text(question.stance))]
      card.append(("acceptedAnswer", .object(answer)))
    }
    return .object(card)
  }
}

/// Where a reader edits a file: GitHub's and GitLab's editors know the default branch as `HEAD`.
///
///     editAddress(of: "A/Q1_B.md", in: "https://github.com/o/r")   // https://github.com/o/r/edit/HEAD/A/Q1_B.md
func editAddress(of source: String, in repository: String) -> String {
  let root = repository.hasSuffix("/") ? String(repository.dropLast()) : repository
  if root.contains("{path}") {
    return root.split(separator: "{path}", omittingEmptySubsequences: false)
      .joined(separator: percentEncoded(source))
  }
  return "\(root)/edit/HEAD/\(percentEncoded(source))"
}
