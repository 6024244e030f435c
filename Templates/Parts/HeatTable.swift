internal import Collection
internal import HTML

/// Themes down, roles across: the number is the fact, the depth of the pane only repeats it.
func heatTable(here: Here, in frame: Frame) -> HTML {
  let collection = frame.collection
  let most = collection.themes.flatMap(\.questions).map(\.count).max() ?? 0
  let rows: [HTML] = collection.themes.map { theme in
    let cells: [HTML] = theme.questions.enumerated().map { place, questions in
      cell(questions.count, of: most, theme: theme, place: place, here: here, in: collection)
    }
    let address = here.to(.theme(theme.slug))
    return """
      \(sortableRow(theme.questions.map(\.count)))\(RoleColumns.subject(theme.name, at: address, note: theme.sentence))\(cells)</tr>
      """
  }
  return RoleColumns(
    corner: "Theme", isCornerShown: true, label: "Themes by role",
    caption: "Questions of each role that touch a theme. A question may touch several.",
    style: "heat slim", rows: rows
  ).html(here: here, in: frame)
}

private func cell(
  _ count: Int, of most: Int, theme: Theme, place: Int, here: Here, in collection: Collection
) -> HTML {
  let style = Role.style(place)
  if count == 0 {
    return """
      <td class="\(style) n0"><div>0</div></td>
      """
  }
  // Four depths, the deepest for the fullest cell.
  let depth = (4 * count + most - 1) / most
  return """
    <td class="\(style) n\(depth)"><a href="\(here.to(.theme(theme.slug)))#Role-\(place + 1)">\(count)<span class="hide"> \(collection.roles[place].name) on \(theme.nameInText)</span></a></td>
    """
}

/// A row's beginning, with what the script orders it by: each role's questions.
func sortableRow(_ counts: [Int]) -> HTML {
  """
  <tr data-roles="\(counts.map { "\($0)" }, separator: " ")">
  """
}
