internal import Collection
internal import HTML

/// A triangle of links: any two roles in one step.
func pairChoice(here: Here, in frame: Frame) -> HTML {
  let roles = Array(frame.collection.roles.enumerated())
  let heads: [HTML] = roles.dropFirst().map { place, role in
    """
    <th scope="col" class="\(Role.style(place))">\(mark(place))<span>\(role.name)</span></th>
    """
  }
  let rows: [HTML] = roles.dropLast().map { place, role in
    let cells: [HTML] = roles.dropFirst().map { other, partner in
      other > place ? pair((place, role), (other, partner), here: here) : "<td></td>"
    }
    return """
      <tr><th scope="row">\(who(role, at: place))</th>\(cells)</tr>

      """
  }
  return scrolling(
    "bare", label: "Pairs of roles",
    table: """
      <table class="pairs"><thead><tr><td></td>\(heads)</tr></thead><tbody>
      \(rows)</tbody></table>
      """)
}

private func pair(
  _ one: (place: Int, role: Role), _ other: (place: Int, role: Role), here: Here
) -> HTML {
  """
  <td><a href="\(here.to(.pair(one.role.slug, other.role.slug)))">\(mark(one.place))\(mark(other.place))<span class="hide">\(one.role.name) and \(other.role.name)</span></a></td>
  """
}
