internal import Collection
internal import HTML

/// Situations down, roles across; every cell a question that can be read at once. On a phone it becomes a
/// list, where each question stands behind its role's mark.
func questionsBySituation(showsPatterns: Bool, here: Here, in frame: Frame) -> HTML {
  let collection = frame.collection
  let rows: [HTML] = collection.scenarios.map { scenario in
    let cells: [HTML] = scenario.questions.enumerated().map { place, questions in
      let links: [HTML] = questions.map { number in
        let question = collection.questions[number]
        return """
          <a href="\(here.to(collection.route(of: question)))">\(mark(place))<span class="as">\(collection.roles[place].name): </span><span>\(question.brief)</span></a>
          """
      }
      return RoleColumns.cell(place, links.isEmpty ? nothing : "\(links)")
    }
    let subject = RoleColumns.subject(
      scenario.title, at: here.to(.scenario(scenario.slug)), note: scenario.situation)
    return "<tr>\(subject)\(cells)</tr>"
  }
  return RoleColumns(
    corner: "Situation", label: "Scenarios by role", style: "asks", showsPatterns: showsPatterns,
    rows: rows
  ).html(here: here, in: frame)
}

/// The same by the questions' titles alone, for the page that has much else to compare.
func titlesBySituation(here: Here, in frame: Frame) -> HTML {
  let collection = frame.collection
  let rows: [HTML] = collection.scenarios.map { scenario in
    let cells: [HTML] = scenario.questions.enumerated().map { place, questions in
      let links: [HTML] = questions.map { number in
        let question = collection.questions[number]
        return """
          <a href="\(here.to(collection.route(of: question)))">\(question.title)</a>
          """
      }
      return RoleColumns.cell(place, links.isEmpty ? nothing : "\(links)")
    }
    let subject = RoleColumns.subject(
      scenario.title, at: here.to(.scenario(scenario.slug)), note: "")
    return "<tr>\(subject)\(cells)</tr>"
  }
  return RoleColumns(
    corner: "Situation", label: "Scenarios by role", style: "slim", rows: rows
  ).html(here: here, in: frame)
}

private let nothing: HTML = """
  <div class="none"><span class="hide">No question</span><span aria-hidden="true">–</span></div>
  """
