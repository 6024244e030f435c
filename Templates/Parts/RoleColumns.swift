internal import Collection
internal import HTML

/// A table whose columns are the roles, always in the same order: each column a pane, each row a line
/// that crosses them.
struct RoleColumns {
  let corner: HTML
  let label: String
  var caption: String?
  var style = ""
  var showsPatterns = false
  let rows: [HTML]

  func html(here: Here, in frame: Frame) -> HTML {
    let roles = frame.collection.roles
    let heads: [HTML] = roles.enumerated().map { place, role in
      """
      <th scope="col" class="\(Role.style(place))">\(mark(place))<a href="\(here.to(.role(role.slug)))">\(role.name)</a>\(if: showsPatterns && !role.pattern.isEmpty, "<i>\(role.pattern)</i>")</th>
      """
    }
    let table: HTML = """
      <table class="roles\(style.isEmpty ? "" : " " + style)">\(caption.map { "<caption>\($0)</caption>" })<thead><tr><th scope="col">\(corner)</th>\(heads)</tr></thead><tbody>
      \(rows.map { "\($0)\n" })</tbody></table>
      """
    return scrolling(
      "broad", label: label, cue: "\(capitalized(counted(roles.count, "role"))) across", table: table)
  }
}

/// Situations down, roles across; every cell a question.
func scenarioRows(
  here: Here, in frame: Frame, showsSituations: Bool, name: (Question) -> String
) -> [HTML] {
  let collection = frame.collection
  return collection.scenarios.map { scenario in
    let cells: [HTML] = scenario.questions.enumerated().map { place, questions in
      let links: [HTML] = questions.map { number in
        let question = collection.questions[number]
        return "<a href=\"\(here.to(collection.route(of: question)))\">\(mark(place))<span>\(name(question))</span></a>"
      }
      return "<td class=\"\(Role.style(place))\">\(links)\(if: links.isEmpty, "<div class=\"none\">–</div>")</td>"
    }
    return """
      <tr><th scope="row"><a href="\(here.to(.scenario(scenario.slug)))">\(scenario.title)</a>\(if: showsSituations && !scenario.situation.isEmpty, "<small>\(scenario.situation)</small>")</th>\(cells)</tr>
      """
  }
}
