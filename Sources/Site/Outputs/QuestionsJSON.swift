internal import Collection
internal import HTML

/// `questions.json`: the collection for programs, in the site's order.
func questionsJSON(_ collection: Collection) -> [UInt8] {
  let roles: [JSON] = collection.roles.map {
    .object([
      ("slug", .text($0.slug)), ("name", .text($0.name)), ("focus", .text(orNull: known($0.focus))),
      ("pattern", .text(orNull: known($0.pattern))), ("summary", .text(orNull: known($0.summary))),
    ])
  }
  let questions: [JSON] = collection.questions.map { question in
    .object([
      ("id", .text(question.id)),
      ("url", .text(percentEncoded(collection.route(of: question).address))),
      ("source", .text(question.source)),
      ("role", .text(collection.role(of: question).slug)),
      ("number", .number(question.number)),
      ("title", .text(question.title)),
      ("brief", .text(orNull: known(question.brief))),
      ("stance", .text(orNull: known(question.stance))),
      ("question", .text(orNull: known(question.text))),
      ("themes", .list(question.themes.map(JSON.text))),
      ("scenario", .text(orNull: question.scenario)),
      ("difficulty", .text(orNull: question.difficulty?.rawValue)),
      ("updated", .text(orNull: question.updated?.iso)),
      ("skills", .list(question.skills.map(JSON.text))),
    ])
  }
  let document = JSON.object([
    ("version", .number(1)), ("title", .text(collection.site.title)), ("roles", .list(roles)),
    ("questions", .list(questions)),
  ])
  return document.bytes + [UInt8(ascii: "\n")]
}

private func known(_ text: String) -> String? { text.isEmpty ? nil : text }
