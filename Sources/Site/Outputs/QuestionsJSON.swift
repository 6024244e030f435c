internal import Collection
internal import HTML

/// `questions.json`: the collection for programs, in the site's order.
func questionsJSON(_ collection: Collection) -> [UInt8] {
  let roles = collection.roles.map(record)
  let questions = collection.questions.map { record($0, in: collection) }
  let document: HTML = """
    {"version":1,"title":\(json: collection.site.title),"roles":[\(roles, separator: ",")],"questions":[\(questions, separator: ",")]}

    """
  return document.bytes
}

private func record(_ role: Role) -> HTML {
  """
  {"slug":\(json: role.slug),"name":\(json: role.name),"focus":\(jsonOrNull: known(role.focus)),"pattern":\(jsonOrNull: known(role.pattern)),"summary":\(jsonOrNull: known(role.summary))}
  """
}

private func record(_ question: Question, in collection: Collection) -> HTML {
  """
  {"id":\(json: question.id),"url":\(json: Here(root: "").to(collection.route(of: question))),\
  "source":\(json: question.source),"role":\(json: collection.role(of: question).slug),\
  "number":\(question.number),"title":\(json: question.title),\
  "brief":\(jsonOrNull: known(question.brief)),"stance":\(jsonOrNull: known(question.stance)),\
  "question":\(jsonOrNull: known(question.text)),"themes":\(json: question.themes),\
  "scenario":\(jsonOrNull: question.scenario),"difficulty":\(jsonOrNull: question.difficulty?.rawValue),\
  "updated":\(jsonOrNull: question.updated?.iso),"skills":\(json: question.skills)}
  """
}

private func known(_ text: String) -> String? { text.isEmpty ? nil : text }
