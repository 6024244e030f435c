internal import HTML

/// A table in a frame that scrolls, with a cue that more lies behind its edge.
func scrolling(_ size: String, label: String, cue: String = "Scroll sideways", table: HTML) -> HTML {
  """
  <div class="frame \(size)"><p class="cue \(size)" aria-hidden="true"><span>\(cue)</span><span>→</span></p><div class="roll \(size)" tabindex="0" role="region" aria-label="\(label)">\(table)</div></div>
  """
}

/// A number with a bar that repeats it: the number is the fact.
func bar(_ count: Int, of most: Int, style: String = "", back: Bool = false) -> HTML {
  let width = most == 0 ? 0 : 80 * count / most
  return """
    <div class="bar\(back ? " back" : "")\(style.isEmpty ? "" : " " + style)"><span>\(count)</span><svg viewBox="0 0 80 8" preserveAspectRatio="none" aria-hidden="true"><rect\(if: back, " x=\"\(80 - width)\"") width="\(width)" height="8"/></svg></div>
    """
}
