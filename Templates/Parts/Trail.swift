internal import Collection
internal import HTML

/// Where a page stands: the way from the home page to it.
func trail(_ steps: [(Route, String)], to title: String, here: Here, in frame: Frame) -> HTML {
  let links: [HTML] = ([(Route.home, frame.collection.site.title)] + steps).map { route, name in
    """
    <li><a href="\(here.to(route))">\(name)</a></li>
    """
  }
  return """
    <nav class="trail" aria-label="Where you are"\(frame.english)><ol\(frame.native)>\(links)<li><span aria-current="page">\(title)</span></li></ol></nav>
    """
}
