internal import Collection
internal import HTML

extension QuestionPage {
  /// The question as schema.org's flashcard: https://schema.org/Quiz with one `Question`.
  var flashcard: HTML {
    let level: HTML? = question.difficulty.map {
      """
      ,"educationalLevel":\(json: $0.rawValue)
      """
    }
    let changed: HTML? = question.updated.map {
      """
      ,"dateModified":\(json: $0.iso)
      """
    }
    return """
      {"@context":"https://schema.org","@type":"Quiz","name":\(json: question.title),"about":{"@type":"Thing","name":\(json: role.name)}\(level)\(changed),"hasPart":[\(card)]}
      """
  }

  private var card: HTML {
    let answer: HTML = """
      ,"acceptedAnswer":{"@type":"Answer","text":\(json: question.stance)}
      """
    return """
      {"@type":"Question","eduQuestionType":"Flashcard","text":\(json: question.text.isEmpty ? question.brief : question.text)\(if: !question.stance.isEmpty, answer)}
      """
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
