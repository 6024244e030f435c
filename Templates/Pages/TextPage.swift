package import Collection
package import HTML

/// A page of the collection that is no question: `About.md`.
package struct TextPage {
  let frame: Frame
  let page: Page
  let body: HTML

  package init(frame: Frame, page: Page, body: HTML) {
    self.frame = frame
    self.page = page
    self.body = body
  }

  package var html: HTML {
    let here = Here(at: page.route)
    return layout(
      Head(route: page.route, title: page.title, description: "", source: page.source), in: frame,
      main: """
        \(trail([], to: page.title, here: here, in: frame))
        <div class="intro"><h1\(page.titleID.map { " id=\"\($0)\"" })>\(page.title)</h1></div>
        <article class="say first">\(body)</article>
        """)
  }
}

/// What a host shows where nothing stands. It is served at any address, so its links are whole.
package struct NotFoundPage {
  let frame: Frame

  package init(frame: Frame) { self.frame = frame }

  package var html: HTML {
    let here = Here(root: frame.baseURL ?? "/")
    return layout(
      Head(
        route: .file("404.html"), title: "Nothing stands here", description: "", here: here),
      in: frame,
      main: """
        <div class="intro"><h1>Nothing stands here</h1>
        <p>The address may have been mistyped, or the page may have moved. <a href="\(here.to(.home))">Begin at the home page</a>, or search for it above.</p></div>
        """)
  }
}
