internal import CPreview
internal import Foundation
internal import HTML

/// What the preview serves beside the site. The names of a site's own files never begin with a dot.
enum PreviewFiles {
  static let folder = "/.rolecall/"
  static let events = folder + "events"

  static func bytes(of path: String) -> Data? {
    switch path {
    case folder + "preview.js": data(preview_script())
    case folder + "preview.css": data(preview_styles())
    default: nil
    }
  }

  private static func data(_ file: preview_file) -> Data {
    Data(bytes: file.bytes, count: Int(file.size))
  }

  /// A page with the preview's script in its head. Only served pages have it, never written ones.
  /// - Parameter site: The site that the page is from.
  static func adding(_ site: String?, to page: Data) -> Data {
    guard let end = page.firstRange(of: Data("</head>".utf8)) else { return page }
    var page = page
    page.insert(contentsOf: script(site).bytes, at: end.lowerBound)
    return page
  }

  /// A page of the preview's own, where the site has none to show.
  static func page(_ sentence: HTML, site: String?) -> Data {
    let page: HTML = """
      <!doctype html>
      <html lang="en">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <title>Preview</title>
      \(script(site))</head>
      <body><p>\(sentence)</p></body>
      </html>

      """
    return Data(page.bytes)
  }

  private static func script(_ site: String?) -> HTML {
    let address = folder + "preview.js?site=" + (site ?? "")
    return """
      <script src="\(address)" defer></script>

      """
  }
}
