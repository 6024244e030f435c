internal import Collection
internal import HTML

/// What stands below every page: the roles, and the pages that are no question.
func footer(here: Here, in frame: Frame) -> HTML {
  let roles: [HTML] = frame.collection.roles.enumerated().map { place, role in
    """
    <li><a class="\(Role.style(place))" href="\(here.to(.role(role.slug)))">\(mark(place))\(role.name)</a></li>
    """
  }
  let pages: [HTML] = frame.collection.pages.filter(\.isListed).map { page in
    """
    <li><a href="\(here.to(page.route))">\(page.title)</a></li>
    """
  }
  let own: [HTML] = ownPages(in: frame).map { route, name in
    """
    <li\(frame.english)><a href="\(here.to(route))">\(name)</a></li>
    """
  }
  return """
    <footer class="page foot">
    <ul>\(roles)</ul>
    <ul>\(pages)\(own)</ul>
    </footer>
    """
}

/// Those that are the program's and not the collection's.
private func ownPages(in frame: Frame) -> [(Route, String)] {
  var pages: [(Route, String)] = []
  if frame.hasFeed { pages.append((.file("feed.xml"), "Feed")) }
  if frame.collection.site.print {
    pages.append((.print(role: nil, answers: true), "Print edition"))
  }
  return pages + [(frame.assets.licences, "Type and licences")]
}
