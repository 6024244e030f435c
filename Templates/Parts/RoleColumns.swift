internal import Collection
internal import HTML

/// A table whose columns are the roles, always in the same order: each column a pane, each row a line
/// that crosses them.
struct RoleColumns {
  /// What the first column holds; not shown where it goes without saying.
  let corner: String
  var isCornerShown = false
  let label: String
  var caption: String?
  var style = ""
  var showsPatterns = false
  let rows: [HTML]

  func html(here: Here, in frame: Frame) -> HTML {
    let roles = frame.collection.roles
    let heads: [HTML] = roles.enumerated().map { head($1, at: $0, here: here) }
    let caption: HTML? = caption.map { "<caption\(frame.english)>\($0)</caption>" }
    let table: HTML = """
      <table class="\(style.isEmpty ? "roles" : "roles " + style)">\(caption)<thead><tr><th scope="col"\(frame.english)>\(cornerCell)</th>\(heads)</tr></thead><tbody>
      \(rows, separator: "\n")
      </tbody></table>
      """
    return scrolling(
      "broad", label: label, cue: "\(capitalized(counted(roles.count, "role"))) across",
      table: table)
  }

  private var cornerCell: HTML {
    if isCornerShown { return "\(corner)" }
    return """
      <span class="hide">\(corner)</span>
      """
  }

  private func head(_ role: Role, at place: Int, here: Here) -> HTML {
    let pattern: HTML = showsPatterns && !role.pattern.isEmpty ? "<i>\(role.pattern)</i>" : ""
    return """
      <th scope="col" class="\(Role.style(place))">\(mark(place))<a href="\(here.to(.role(role.slug)))">\(role.name)</a>\(pattern)</th>
      """
  }
}

extension RoleColumns {
  /// A cell of a role's column.
  static func cell(_ place: Int, _ content: HTML) -> HTML {
    """
    <td class="\(Role.style(place))">\(content)</td>
    """
  }

  /// What a row is about, with a sentence below it where there is one.
  static func subject(_ name: String, at address: String, note: String) -> HTML {
    let note: HTML = note.isEmpty ? "" : "<small>\(note)</small>"
    return """
      <th scope="row"><a href="\(address)">\(name)</a>\(note)</th>
      """
  }
}
