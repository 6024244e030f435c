internal import Collection
internal import HTML

// What crawlers and feed readers look for. XML is written as HTML is: interpolation escapes.

/// https://www.sitemaps.org/protocol.html
func sitemap(_ pages: [(route: Route, updated: Day?)], base: String) -> [UInt8] {
  let here = Here(root: base)
  let entries: [HTML] = pages.map {
    "<url><loc>\(here.to($0.route))</loc>\($0.updated.map { "<lastmod>\($0.iso)</lastmod>" })</url>\n"
  }
  let document: HTML = """
    <?xml version="1.0" encoding="UTF-8"?>
    <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
    \(entries)</urlset>

    """
  return document.bytes
}

/// https://www.rfc-editor.org/rfc/rfc9309
func robots(base: String?) -> [UInt8] {
  var text = "User-agent: *\nAllow: /\n"
  if let base { text += "\nSitemap: \(base)sitemap.xml\n" }
  return Array(text.utf8)
}

/// https://www.rfc-editor.org/rfc/rfc4287: the questions that have a date, the newest first. A question
/// without one cannot be in a feed.
func feed(_ collection: Collection, base: String) -> [UInt8] {
  let dated = collection.questions.lazy.filter { $0.updated != nil }
    .first(100) { ($1.updated!, $0.id) < ($0.updated!, $1.id) }
  let here = Here(root: base)
  let site = collection.site
  let newest = dated.first?.updated?.iso ?? ""
  let entries: [HTML] = dated.map { question in
    """
    <entry>
    <id>urn:rolecall:\(question.id)</id>
    <title>\(collection.role(of: question).name): \(question.title)</title>
    <updated>\(question.updated!.iso)T00:00:00Z</updated>
    <link rel="alternate" type="text/html" href="\(here.to(collection.route(of: question)))"/>
    <category term="\(collection.role(of: question).slug)"/>
    <summary>\(question.text)</summary>
    </entry>

    """
  }
  let document: HTML = """
    <?xml version="1.0" encoding="UTF-8"?>
    <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="\(site.language)">
    <id>\(base)</id>
    <title>\(site.title)</title>\(if: !site.description.isEmpty, "\n<subtitle>\(site.description)</subtitle>")
    <updated>\(newest)T00:00:00Z</updated>
    <author><name>\(site.author ?? site.title)</name></author>
    <link rel="self" type="application/atom+xml" href="\(here.to(.file("feed.xml")))"/>
    <link rel="alternate" type="text/html" href="\(here.to(.home))"/>
    \(entries)</feed>

    """
  return document.bytes
}
