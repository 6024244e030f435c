internal import Collection
package import HTML

/// What a host shows where nothing stands. It is served at any address, so its links are whole.
package struct NotFoundPage {
  let frame: Frame

  package init(frame: Frame) { self.frame = frame }

  package var html: HTML {
    let here = Here(root: frame.baseURL ?? "/")
    let roles = frame.collection.roles.enumerated().map { place, role in
      behindMark(place, role.name, at: here.to(.role(role.slug)), note: "\(role.pattern)")
    }
    return layout(
      Head(
        route: .file("404.html"), title: "Nothing stands here", description: "", isListed: false,
        here: here),
      in: frame,
      main: """
        <div class="intro"\(frame.english)><h1>Nothing stands here</h1>
        <div><p>The address may have been mistyped, or the page may have moved. <a href="\(here.to(.home))">Begin at the home page</a>, search for it above, or go by a role.</p></div></div>
        <section class="first after" aria-label="The roles"><ul class="plain others">
        \(roles)</ul></section>
        """)
  }
}
