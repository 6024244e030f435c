internal import Collection

extension Coverage {
  /// For a terminal: tables with a column a role, then what to look at again.
  package var text: String {
    var text = tables.filter { $0.rows.contains { $0.name != "none" } }.map(lines).joined(
      separator: "\n")
    let dates = oldest.prefix(Coverage.shown).map { "  \($0.updated.iso)  \($0.source)\n" }
    text += section("Oldest", dates, of: oldest.count)
    if undated > 0 { text += "\(undated) of \(questions) questions have no date.\n" }
    text += section(
      "Much alike", duplicates.map { "  \($0.likeness) %  \($0.left)\n        \($0.right)\n" },
      of: duplicates.count)
    text += section(
      "Without sources", withoutSources.prefix(Coverage.shown).map { "  \($0)\n" },
      of: withoutSources.count)
    return text
  }

  private static let shown = 10

  private func section(_ name: String, _ lines: [String], of count: Int) -> String {
    if lines.isEmpty { return "" }
    let more = count > lines.count ? "  … and \(count - lines.count) more\n" : ""
    return "\n\(name)\n" + lines.joined() + more
  }

  /// Columns are as wide as their role's name; none is a dot, so that gaps are seen.
  private func lines(_ table: Table) -> String {
    let names = table.rows.map(\.name)
    let first = ([table.name] + names).map(\.count).max() ?? 0
    func line(_ name: String, _ cells: [String]) -> String {
      let padded = zip(cells, roles).map { cell, role in
        String(repeating: " ", count: max(0, role.count + 2 - cell.count)) + cell
      }
      return name + String(repeating: " ", count: first - name.count) + padded.joined() + "\n"
    }
    let rows = table.rows.filter { $0.name != "none" || $0.counts.contains { $0 > 0 } }
    return line(table.name, roles)
      + rows.map { line($0.name, $0.counts.map { $0 == 0 ? "\u{B7}" : String($0) }) }.joined()
  }
}
