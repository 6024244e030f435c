internal import Collection
internal import HTML

/// What a page says of itself in its head.
struct Head {
  let route: Route
  let title: String
  let description: String
  /// The link of the header that leads here, or to what this is a part of.
  var current: Route?
  /// The Markdown file that it comes from, under the content folder.
  var source: String?
  /// The same page as Markdown.
  var twin: Route?
  /// Structured data for crawlers.
  var structured: [JSON] = []
  var bodyClass: String?
  /// How the page writes addresses, where it is not relative to itself.
  var here: Here?
}

/// The whole of a page around its main part.
func layout(_ head: Head, in frame: Frame, main: HTML) -> HTML {
  let here = head.here ?? Here(at: head.route)
  let site = frame.collection.site
  return """
    <!doctype html>
    <html lang="\(site.language)">
    <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta http-equiv="Content-Security-Policy" content="\(contentSecurityPolicy)">
    <title>\(head.title)</title>\(if: !head.description.isEmpty, "\n<meta name=\"description\" content=\"\(head.description)\">")
    <meta name="color-scheme" content="light dark">\(head.source.map { "\n<meta name=\"source\" content=\"\($0)\">" })\(sharing(head, in: frame))
    <link rel="preload" href="\(here.to(frame.assets.serif))" as="font" type="font/woff2" crossorigin>
    <link rel="icon" href="\(here.to(frame.assets.icon))" type="image/svg+xml">
    <link rel="stylesheet" href="\(here.to(frame.assets.styles))">
    <link rel="search-module" href="\(here.to(frame.assets.searchModule))">\(head.twin.map { "\n<link rel=\"alternate\" type=\"text/markdown\" href=\"\(here.to($0))\">" })\(if: frame.hasFeed, "\n<link rel=\"alternate\" type=\"application/atom+xml\" href=\"\(here.to(.file("feed.xml")))\" title=\"\(site.title)\">")
    <script src="\(here.to(frame.assets.script))"></script>
    <script type="module" src="\(here.to(frame.assets.searchBox))"></script>\(head.structured.map { "\n<script type=\"application/ld+json\">\(json: $0)</script>" })
    </head>
    <body data-root="\(here.to(.home))"\(head.bodyClass.map { " class=\"\($0)\"" })>
    <a class="skip" href="#Main">Skip to the content</a>
    \(sprite(roles: frame.collection.roles.count))
    \(header(head, here: here, in: frame))
    <main id="Main" class="page" tabindex="-1">
    \(main)
    </main>
    \(footer(here: here, in: frame))
    </body>
    </html>

    """
}

/// The policy that every page holds to, said here and in `_headers`.
package let contentSecurityPolicy =
  "default-src 'self'; base-uri 'none'; object-src 'none'; form-action 'self'"

/// Where the page will stand, and how it shows when it is shared.
private func sharing(_ head: Head, in frame: Frame) -> HTML {
  guard let base = frame.baseURL, head.here == nil else { return "" }
  let address = Here(root: base).to(head.route)
  return """

    <link rel="canonical" href="\(address)">
    <meta property="og:title" content="\(head.title)">
    <meta property="og:type" content="\(head.source == nil ? "website" : "article")">
    <meta property="og:url" content="\(address)">
    <meta property="og:site_name" content="\(frame.collection.site.title)">\(if: !head.description.isEmpty, "\n<meta property=\"og:description\" content=\"\(head.description)\">")
    """
}

private func header(_ head: Head, here: Here, in frame: Frame) -> HTML {
  let collection = frame.collection
  func item(_ route: Route, _ name: String) -> HTML {
    let current: HTML =
      head.route == route
      ? " aria-current=\"page\"" : head.current == route ? " aria-current=\"true\"" : ""
    return "<li><a href=\"\(here.to(route))\"\(current)>\(name)</a></li>"
  }
  return """
    <header class="page top">
    <a class="name" href="\(here.to(.home))">\(collection.site.title)</a>
    <nav aria-label="Site"><ul>\(if: !collection.scenarios.isEmpty, item(.scenarios, "Scenarios"))<li><a href="\(here.to(.home))#Roles">Roles</a></li>\(if: collection.roles.count > 1, item(.compare, "Compare"))\(if: !collection.themes.isEmpty, item(.themes, "Themes"))</ul></nav>
    <form class="find" role="search" action="\(here.to(.search))"><label class="hide" for="Q">Search the questions</label><input id="Q" name="q" type="search" placeholder="\(searchPrompt(collection))" autocomplete="off"><button>Search</button></form>
    <button class="tool theme" type="button" hidden><svg viewBox="0 0 16 16" aria-hidden="true"><path d="M8 0a8 8 0 1 0 0 16A8 8 0 0 0 8 0zm0 1.6v12.8A6.4 6.4 0 0 1 8 1.6z"/></svg><span>Dark</span><span class="hide"> colours</span></button>
    </header>
    """
}

private func searchPrompt(_ collection: Collection) -> String {
  capitalized(counted(collection.questions.count, "question"))
}

private func footer(here: Here, in frame: Frame) -> HTML {
  let collection = frame.collection
  let roles: [HTML] = collection.roles.enumerated().map { place, role in
    "<li><a class=\"\(Role.style(place))\" href=\"\(here.to(.role(role.slug)))\">\(mark(place))\(role.name)</a></li>"
  }
  let pages: [HTML] = collection.pages.filter(\.isListed).map {
    "<li><a href=\"\(here.to($0.route))\">\($0.title)</a></li>"
  }
  return """
    <footer class="page foot">
    <ul>\(roles)</ul>
    <ul>\(pages)\(if: frame.hasFeed, "<li><a href=\"\(here.to(.file("feed.xml")))\">Feed</a></li>")\(if: collection.site.print, "<li><a href=\"\(here.to(.print(role: nil, answers: true)))\">Print edition</a></li>")<li><a href="\(here.to(frame.assets.licences))">Type and licences</a></li></ul>
    </footer>
    """
}

/// Where a page stands: the way from the home page to it.
func trail(_ steps: [(Route, String)], to title: String, here: Here, in frame: Frame) -> HTML {
  let links: [HTML] = ([(Route.home, frame.collection.site.title)] + steps).map {
    "<li><a href=\"\(here.to($0.0))\">\($0.1)</a></li>"
  }
  return """
    <nav class="trail" aria-label="Where you are"><ol>\(links)<li><span aria-current="page">\(title)</span></li></ol></nav>
    """
}
