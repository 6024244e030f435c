package import Collection
package import HTML

/// A page at an address that a question once had.
package struct RedirectPage {
  let frame: Frame
  /// The file that it is, under the site's root.
  let from: String
  let target: Route

  package init(frame: Frame, from: String, to target: Route) {
    self.frame = frame
    self.from = from
    self.target = target
  }

  package var html: HTML {
    let depth = from.utf8.count { $0 == UInt8(ascii: "/") }
    let address = Here(root: String(repeating: "../", count: depth)).to(target)
    let canonical: HTML? = frame.baseURL.map {
      """

      <link rel="canonical" href="\(Here(root: $0).to(target))">
      """
    }
    let refresh = "0; url=" + address
    return """
      <!doctype html>
      <html lang="en">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta http-equiv="Content-Security-Policy" content="\(contentSecurityPolicy)">
      <title>This page has moved</title>
      <meta http-equiv="refresh" content="\(refresh)">
      <meta name="robots" content="noindex">\(canonical)
      </head>
      <body><p>This page has moved: <a href="\(address)">it stands here now</a>.</p></body>
      </html>

      """
  }
}
