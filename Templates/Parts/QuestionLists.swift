internal import Collection
internal import HTML

/// Questions of several roles, each behind its role's mark.
func others(_ questions: [Question], here: Here, in frame: Frame, naming: (Question) -> String, note: (Question) -> HTML) -> HTML {
  let items: [HTML] = questions.map { question in
    """
    <li class="\(Role.style(question.role))">\(mark(question.role))<div><a href="\(here.to(frame.collection.route(of: question)))">\(naming(question))</a></div><p>\(note(question))</p></li>
    """
  }
  return "<ul class=\"plain others\">\(items)</ul>"
}

/// A role's questions in order, each with its brief and what it is about.
func numbered(_ questions: some Sequence<Question>, here: Here, in frame: Frame) -> HTML {
  let items: [HTML] = questions.map { question in
    """
    <li value="\(question.number)"><b>\(question.number)</b><div><a href="\(here.to(frame.collection.route(of: question)))">\(question.brief)</a><ul class="meta"><li>\(question.title)</li>\(facts(question, here: here, in: frame))</ul></div></li>

    """
  }
  return "<ol class=\"plain list\">\(items)</ol>"
}

/// Difficulty, themes and scenario, as items of a list.
func facts(_ question: Question, here: Here, in frame: Frame, showsScenario: Bool = true) -> HTML {
  let collection = frame.collection
  let themes: [HTML] = question.themes.map { slug in
    guard let theme = collection.theme(slug) else { return "\(slug)" }
    return "<a href=\"\(here.to(.theme(slug)))\">\(theme.name)</a>"
  }
  return """
    \(question.difficulty.map { "<li>\($0.name)</li>" })\(if: !themes.isEmpty, "<li>\(themes, separator: ", ")</li>")\(showsScenario ? collection.scenario(of: question).map { "<li><a href=\"\(here.to(.scenario($0.slug)))\">Situation: \($0.title)</a></li>" } : nil)
    """
}

/// The contents of a page, which follow the reader on wide screens.
func contentsList(_ entries: [ContentsEntry]) -> HTML {
  guard !entries.isEmpty else { return "" }
  var groups: [(ContentsEntry, [ContentsEntry])] = []
  for entry in entries {
    if entry.level <= 2 || groups.isEmpty {
      groups.append((entry, []))
    } else {
      groups[groups.count - 1].1.append(entry)
    }
  }
  func link(_ entry: ContentsEntry) -> HTML { "<a href=\"#\(entry.id)\">\(entry.text)</a>" }
  let items: [HTML] = groups.map { entry, inner in
    let lines: [HTML] = inner.map { "<li>\(link($0))</li>" }
    return "<li>\(link(entry))\(if: !lines.isEmpty, "<ol>\(lines)</ol>")</li>"
  }
  return """
    <nav class="contents" aria-label="Contents of this page"><details><summary>On this page</summary><ol>\(items)</ol></details></nav>
    """
}
