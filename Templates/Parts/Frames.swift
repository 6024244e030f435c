internal import HTML

/// A table in a frame that scrolls, with a cue that more lies behind its edge.
func scrolling(_ size: String, label: String, cue: String = "Scroll sideways", table: HTML) -> HTML
{
  """
  <div class="frame \(size)"><p class="cue \(size)" aria-hidden="true"><span>\(cue)</span><span>→</span></p><div class="roll \(size)" tabindex="0" role="group" aria-label="\(label)">\(table)</div></div>
  """
}

/// A number with a bar that repeats it: the number is the fact. `back` bars grow to the left.
func bar(_ count: Int, of most: Int, back: Bool = false) -> HTML {
  let width = most == 0 ? 0 : 80 * count / most
  return """
    <div class="\(back ? "bar back" : "bar")"><span>\(count)</span><svg viewBox="0 0 80 8" preserveAspectRatio="none" aria-hidden="true"><rect x="\(back ? 80 - width : 0)" width="\(width)" height="8"/></svg></div>
    """
}
