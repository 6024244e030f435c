internal import Collection
internal import HTML

/// The contents of a page, which follow the reader on wide screens.
func contentsList(_ entries: [ContentsEntry]) -> HTML {
  guard !entries.isEmpty else { return "" }
  let items: [HTML] = grouped(entries).map { entry, inner in
    let lines: [HTML] = inner.map { "<li>\(link(to: $0))</li>" }
    return "<li>\(link(to: entry))\(if: !lines.isEmpty, "<ol>\(lines)</ol>")</li>"
  }
  return """
    <nav class="contents" aria-label="Contents of this page"><details><summary>On this page</summary><ol>\(items)</ol></details></nav>
    """
}

/// Each entry of the upper level with those below it.
private func grouped(_ entries: [ContentsEntry]) -> [(ContentsEntry, [ContentsEntry])] {
  var groups: [(ContentsEntry, [ContentsEntry])] = []
  for entry in entries {
    if entry.level <= 2 || groups.isEmpty {
      groups.append((entry, []))
    } else {
      groups[groups.count - 1].1.append(entry)
    }
  }
  return groups
}

private func link(to entry: ContentsEntry) -> HTML {
  """
  <a href="#\(entry.id)">\(entry.text)</a>
  """
}
