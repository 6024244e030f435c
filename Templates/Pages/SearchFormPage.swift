internal import Collection
package import HTML

/// Search with an address of its own. Without JavaScript it says how to browse instead.
package struct SearchFormPage {
  let frame: Frame

  package init(frame: Frame) { self.frame = frame }

  package var html: HTML {
    let here = Here(at: .search)
    let ways: [HTML] = ways(here).map { address, name in
      """
      <a href="\(address)">\(name)</a>
      """
    }
    return layout(
      Head(
        route: .search, title: "Search", description: "Search the questions and answers.",
        bodyClass: "seeking"),
      in: frame,
      main: """
        \(trail([], to: "Search", here: here, in: frame))
        <h1 class="hide"\(frame.english)>Search</h1>
        <h2 class="hide"\(frame.english)>Results</h2>
        <div id="Results"><div class="word"\(frame.english)><p>Search needs JavaScript. Everything else does not: \(ways, separator: ", ").</p></div></div>
        """)
  }

  private func ways(_ here: Here) -> [(String, String)] {
    let collection = frame.collection
    var ways: [(String, String)] = []
    func add(_ count: Int, _ noun: String, _ address: String) {
      if count > 0 { ways.append((address, counted(count, noun))) }
    }
    add(collection.scenarios.count, "situation", here.to(.scenarios))
    add(collection.roles.count, "role", here.to(.home) + "#Roles")
    add(collection.themes.count, "theme", here.to(.themes))
    return ways
  }
}
