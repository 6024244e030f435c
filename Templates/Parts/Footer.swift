internal import Collection
internal import HTML

/// What stands below every page: the roles, and the pages that are no question.
func footer(here: Here, in frame: Frame) -> HTML {
  let roles: [HTML] = frame.collection.roles.enumerated().map { place, role in
    """
    <li><a class="\(Role.style(place))" href="\(here.to(.role(role.slug)))">\(mark(place))\(role.name)</a></li>
    """
  }
  let pages: [HTML] = furtherPages(in: frame).map { route, name in
    """
    <li><a href="\(here.to(route))">\(name)</a></li>
    """
  }
  return """
    <footer class="page foot">
    <ul>\(roles)</ul>
    <ul>\(pages)</ul>
    </footer>
    """
}

private func furtherPages(in frame: Frame) -> [(Route, String)] {
  var pages = frame.collection.pages.filter(\.isListed).map { ($0.route, $0.title) }
  if frame.hasFeed { pages.append((.file("feed.xml"), "Feed")) }
  if frame.collection.site.print {
    pages.append((.print(role: nil, answers: true), "Print edition"))
  }
  return pages + [(frame.assets.licences, "Type and licences")]
}
