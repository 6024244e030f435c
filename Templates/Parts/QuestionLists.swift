internal import Collection
internal import HTML

/// A line of a list whose items stand behind their roles' marks.
func behindMark(_ place: Int, _ name: String, at address: String, note: HTML) -> HTML {
  """
  <li class="\(Role.style(place))">\(mark(place))<div><a href="\(address)">\(name)</a></div><p>\(note)</p></li>

  """
}

/// A role's questions in order, each with its brief and what it is about.
func numbered(_ questions: some Sequence<Question>, here: Here, in frame: Frame) -> HTML {
  let items: [HTML] = questions.map { question in
    """
    <li value="\(question.number)"><b>\(question.number)</b><div><a href="\(here.to(frame.collection.route(of: question)))">\(question.brief)</a><ul class="meta"><li>\(question.title)</li>\(facts(question, here: here, in: frame))\(situation(of: question, here: here, in: frame))</ul></div></li>

    """
  }
  return """
    <ol class="plain list">
    \(items)</ol>
    """
}

/// Difficulty and themes, as items of a list.
func facts(_ question: Question, here: Here, in frame: Frame) -> HTML {
  let themes: [HTML] = question.themes.map { slug in
    guard let theme = frame.collection.theme(slug) else { return "\(slug)" }
    return """
      <a href="\(here.to(.theme(slug)))">\(theme.name)</a>
      """
  }
  let difficulty: HTML? = question.difficulty.map { "<li\(frame.english)>\($0.name)</li>" }
  return """
    \(difficulty)\(if: !themes.isEmpty, "<li>\(themes, separator: ", ")</li>")
    """
}

private func situation(of question: Question, here: Here, in frame: Frame) -> HTML? {
  frame.collection.scenario(of: question).map { scenario in
    """
    <li>Situation: <a href="\(here.to(.scenario(scenario.slug)))">\(scenario.title)</a></li>
    """
  }
}
