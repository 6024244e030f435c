internal import Collection
internal import HTML

extension QuestionPage {
  /// The question as schema.org's flashcard: https://schema.org/Quiz with one `Question`.
  var flashcard: JSON {
    var card: [(String, JSON)] = [
      ("@type", .text("Question")), ("eduQuestionType", .text("Flashcard")),
      ("text", .text(question.text.isEmpty ? question.brief : question.text)),
    ]
    if !question.stance.isEmpty {
      card.append(
        ("acceptedAnswer", .object([("@type", .text("Answer")), ("text", .text(question.stance))])))
    }
    var quiz: [(String, JSON)] = [
      ("@context", .text("https://schema.org")), ("@type", .text("Quiz")),
      ("name", .text(question.title)),
      ("about", .object([("@type", .text("Thing")), ("name", .text(frame.collection.role(of: question).name))])),
    ]
    if let difficulty = question.difficulty {
      quiz.append(("educationalLevel", .text(difficulty.rawValue)))
    }
    quiz.append(("hasPart", .list([.object(card)])))
    return .object(quiz)
  }

  /// The way from the home page: https://schema.org/BreadcrumbList. Its items need whole addresses, so
  /// without a base URL they are named alone.
  var breadcrumbs: JSON {
    let role = frame.collection.role(of: question)
    let steps: [(String, Route)] = [
      (frame.collection.site.title, .home), (role.name, .role(role.slug)),
      (question.title, frame.collection.route(of: question)),
    ]
    let items: [JSON] = steps.enumerated().map { place, step in
      var item: [(String, JSON)] = [
        ("@type", .text("ListItem")), ("position", .number(place + 1)), ("name", .text(step.0)),
      ]
      if let base = frame.baseURL { item.append(("item", .text(Here(root: base).to(step.1)))) }
      return .object(item)
    }
    return .object([
      ("@context", .text("https://schema.org")), ("@type", .text("BreadcrumbList")),
      ("itemListElement", .list(items)),
    ])
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
