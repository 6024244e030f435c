internal import Collection
internal import HTML

/// The contents of a page: folded on narrow screens. On wide ones they stand open and follow the reader,
/// below words in place of the control, which would do nothing there.
func contentsList(_ entries: [ContentsEntry], in frame: Frame) -> HTML {
  guard !entries.isEmpty else { return "" }
  let items: [HTML] = grouped(entries).map { group in
    let lines = group.dropFirst().map { line($0) }
    return line(group[group.startIndex], below: lines.isEmpty ? nil : "<ol>\(lines)</ol>")
  }
  return """
    <nav class="contents" aria-label="Contents of this page"\(frame.english)><p>On this page</p><details><summary>On this page</summary><ol\(frame.native)>\(items)</ol></details></nav>
    """
}

/// Each entry of the upper level with those below it.
private func grouped(_ entries: [ContentsEntry]) -> [ArraySlice<ContentsEntry>] {
  let starts = entries.indices.filter { $0 == 0 || entries[$0].level <= 2 }
  return zip(starts, starts.dropFirst() + [entries.count]).map { entries[$0..<$1] }
}

private func line(_ entry: ContentsEntry, below: HTML? = nil) -> HTML {
  """
  <li><a href="#\(entry.id)">\(entry.text)</a>\(below)</li>
  """
}
