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
  /// The place of the role whose picture is shown where the page is shared.
  var role: Int?
  /// Structured data for crawlers.
  var structured: [HTML] = []
  var bodyClass: String?
  /// Whether search engines are to list it: what says nothing of its own, as a print edition, is not.
  var isListed = true
  /// How the page writes addresses, where it is not relative to itself.
  var here: Here?
}

/// The whole of a page around its main part.
func layout(_ head: Head, in frame: Frame, main: HTML) -> HTML {
  let here = head.here ?? Here(at: head.route)
  let around = frame.surroundings(at: here)
  return """
    <!doctype html>
    <html lang="\(frame.collection.site.language)">
    <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta http-equiv="Content-Security-Policy" content="\(contentSecurityPolicy)">
    <meta name="color-scheme" content="light dark">
    <title>\(head.title)</title>\(meta("description", head.description))\(meta("source", head.source ?? ""))\(if: !head.isListed, unlisted)\(sharing(head, in: frame))
    \(around.files)\(beside(head, here: here, in: frame))
    </head>
    <body data-root="\(here.to(.home))"\(head.bodyClass.map(styled))>
    <a class="skip" href="#Main"\(frame.english)>Skip to the content</a>
    \(around.sprite)
    \(header(of: head, here: here, in: frame) ?? around.header)
    <main id="Main" class="page" tabindex="-1">
    \(main)
    </main>
    \(around.footer)
    </body>
    </html>

    """
}

/// The policy that every page holds to, said here and in `_headers`.
package let contentSecurityPolicy =
  "default-src 'self'; base-uri 'none'; object-src 'none'; form-action 'self'"

private func styled(_ style: String) -> HTML {
  """
   class="\(style)"
  """
}

// MARK: Lines of the head. What a page may do without brings its line break along.

private let unlisted: HTML = """

  <meta name="robots" content="noindex">
  """

private func meta(_ name: String, _ content: String) -> HTML? {
  if content.isEmpty { return nil }
  return """

    <meta name="\(name)" content="\(content)">
    """
}

private func property(_ name: String, _ content: String) -> HTML? {
  if content.isEmpty { return nil }
  return """

    <meta property="og:\(name)" content="\(content)">
    """
}

private func alternate(_ address: String, type: String) -> HTML {
  """

  <link rel="alternate" href="\(address)" type="\(type)">
  """
}

/// Where the page will stand, and how it shows when it is shared. Both need whole addresses.
private func sharing(_ head: Head, in frame: Frame) -> HTML? {
  guard let base = frame.baseURL, head.here == nil else { return nil }
  let site = Here(root: base)
  let address = site.to(head.route)
  return """

    <link rel="canonical" href="\(address)">\(property("title", head.title))
    <meta property="og:type" content="\(head.source == nil ? "website" : "article")">
    <meta property="og:url" content="\(address)">\(property("site_name", frame.collection.site.title))\(property("description", head.description))
    <meta property="og:image" content="\(site.to(frame.assets.picture(of: head.role)))">
    <meta property="og:image:width" content="1200">
    <meta property="og:image:height" content="630">\(property("image:alt", alternative(head, in: frame)))
    <meta name="twitter:card" content="summary_large_image">
    """
}

/// What the picture shows, for those who do not see it.
private func alternative(_ head: Head, in frame: Frame) -> String {
  guard let role = head.role else { return "The marks of the roles, side by side" }
  return "The mark of \(frame.collection.roles[role].name)"
}

/// The files that every page names.
func sharedFiles(here: Here, in frame: Frame) -> HTML {
  let assets = frame.assets
  return """
    <link rel="preload" href="\(here.to(assets.serif))" as="font" type="font/woff2" crossorigin>
    <link rel="icon" href="\(here.to(assets.icon))" type="image/svg+xml">
    <link rel="apple-touch-icon" href="\(here.to(assets.touchIcon))">
    <link rel="stylesheet" href="\(here.to(assets.styles))">
    <link rel="search-module" href="\(here.to(assets.searchModule))">
    <script src="\(here.to(assets.script))"></script>
    <script type="module" src="\(here.to(assets.searchBox))"></script>
    """
}

/// What stands beside the page: itself as Markdown, the feed, its data.
private func beside(_ head: Head, here: Here, in frame: Frame) -> HTML {
  let data: [HTML] = head.structured.map {
    """

    <script type="application/ld+json">\($0)</script>
    """
  }
  let twin = head.twin.map { alternate(here.to($0), type: "text/markdown") }
  let feed = frame.hasFeed ? here.to(.file("feed.xml")) : nil
  return "\(twin)\(feed.map { alternate($0, type: "application/atom+xml") })\(data)"
}
