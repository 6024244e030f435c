internal import Collection
internal import HTML

/// What stands above every page: the site's name, its ways, the search, the switch of colours.
/// `head` is the page's, where one of the ways may lead to it.
func header(_ head: Head?, here: Here, in frame: Frame) -> HTML {
  let collection = frame.collection
  let items = ways.filter { leads($0.route, in: collection) }.map { route, name in
    item(name, address: here.to(route), current: currency(of: route, on: head))
  }
  // Roles are a section of the home page, so this one never stands for the page at hand.
  let roles = item("Roles", address: here.to(.home) + "#Roles", current: nil)
  let afterScenarios = collection.scenarios.isEmpty ? 0 : 1
  return """
    <header class="page top">
    <a class="name" href="\(here.to(.home))">\(collection.site.title)</a>
    <nav aria-label="Site"\(frame.english)><ul>\(items.prefix(afterScenarios) + [roles] + items.dropFirst(afterScenarios))</ul></nav>
    \(searchForm(here: here, in: frame))
    \(colourSwitch(in: frame))
    </header>
    """
}

/// The header of a page to which one of its ways leads, or to what it is a part of; others share theirs.
func header(of head: Head, here: Here, in frame: Frame) -> HTML? {
  let isLedTo = ways.contains { currency(of: $0.route, on: head) != nil }
  return isLedTo ? header(head, here: here, in: frame) : nil
}

private let ways: [(route: Route, name: String)] = [
  (.scenarios, "Scenarios"), (.compare, "Compare"), (.themes, "Themes"),
]

private func leads(_ way: Route, in collection: Collection) -> Bool {
  switch way {
  case .scenarios: !collection.scenarios.isEmpty
  case .themes: !collection.themes.isEmpty
  default: collection.roles.count > 1
  }
}

/// `page` where the link leads to the page at hand, `true` where to what that is a part of.
private func currency(of route: Route, on head: Head?) -> String? {
  if head?.route == route { return "page" }
  return head?.current == route ? "true" : nil
}

private func item(_ name: String, address: String, current: String?) -> HTML {
  let current: HTML? = current.map {
    """
     aria-current="\($0)"
    """
  }
  return """
    <li><a href="\(address)"\(current)>\(name)</a></li>
    """
}

private func searchForm(here: Here, in frame: Frame) -> HTML {
  let prompt = capitalized(counted(frame.collection.questionCount, "question"))
  return """
    <form class="find" role="search" action="\(here.to(.search))"\(frame.english)><label class="hide" for="Q">Search the questions</label><input id="Q" name="q" type="search" placeholder="\(prompt)" autocomplete="off"><button>Search</button></form>
    """
}

/// Shown by the script, which is what it needs to do anything.
private func colourSwitch(in frame: Frame) -> HTML {
  """
  <button class="tool theme" type="button" hidden\(frame.english)><svg viewBox="0 0 16 16" aria-hidden="true"><path d="M8 0a8 8 0 1 0 0 16A8 8 0 0 0 8 0zm0 1.6v12.8A6.4 6.4 0 0 1 8 1.6z"/></svg><span>Dark</span><span class="hide"> colours</span></button>
  """
}
