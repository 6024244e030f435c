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
      Head(
        route: page.route, title: page.title, description: page.description, source: page.source),
      in: frame,
      main: """
        \(trail([], to: page.title, here: here, in: frame))
        <div class="intro"><h1\(identity(page.titleID))>\(page.title)</h1></div>
        <div class="reading text">
        <div class="side">\(contentsList(page.contents, in: frame))</div>
        <div class="answer">\(body)</div>
        </div>
        """)
  }
}
