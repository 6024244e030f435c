internal import Collection
package import HTML

/// Search with an address of its own. Without JavaScript it says how to browse instead.
package struct SearchFormPage {
  let frame: Frame

  package init(frame: Frame) { self.frame = frame }

  package var html: HTML {
    let collection = frame.collection
    let here = Here(at: .search)
    var ways: [HTML] = []
    if !collection.scenarios.isEmpty {
      ways.append("<a href=\"\(here.to(.scenarios))\">\(counted(collection.scenarios.count, "situation"))</a>")
    }
    ways.append("<a href=\"\(here.to(.home))#Roles\">\(counted(collection.roles.count, "role"))</a>")
    if !collection.themes.isEmpty {
      ways.append("<a href=\"\(here.to(.themes))\">\(counted(collection.themes.count, "theme"))</a>")
    }
    return layout(
      Head(route: .search, title: "Search", description: "Search the questions and answers."),
      in: frame,
      main: """
        \(trail([], to: "Search", here: here, in: frame))
        <h1 class="hide">Search</h1>
        <div id="Results"><div class="word"><p>Search needs JavaScript. Everything else does not: \(ways, separator: ", ").</p></div></div>
        """)
  }
}
