internal import Collection
internal import HTML

/// A triangle of links: any two roles in one step.
func pairChoice(here: Here, in frame: Frame) -> HTML {
  let roles = Array(frame.collection.roles.enumerated())
  let heads: [HTML] = roles.dropFirst().map { place, role in
    let words: [HTML] = role.name.split(separator: " ").map { "\($0)" }
    return "<th scope=\"col\" class=\"\(Role.style(place))\">\(mark(place))\(words, separator: "<br>")</th>"
  }
  let rows: [HTML] = roles.dropLast().map { place, role in
    let cells: [HTML] = roles.dropFirst().map { other, partner in
      guard other > place else { return "<td></td>" }
      return """
        <td><a href="\(here.to(.pair(role.slug, partner.slug)))">\(mark(place))\(mark(other))<span class="hide">\(role.name) and \(partner.name)</span></a></td>
        """
    }
    return """
      <tr><th scope="row"><span class="who \(Role.style(place))">\(mark(place))\(role.name)</span></th>\(cells)</tr>

      """
  }
  return scrolling(
    "bare", label: "Pairs of roles",
    table: "<table class=\"pairs\"><thead><tr><td></td>\(heads)</tr></thead><tbody>\n\(rows)</tbody></table>")
}
