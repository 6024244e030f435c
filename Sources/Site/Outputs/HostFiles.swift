internal import Collection
internal import Templates

// What hosts look for. Netlify and Cloudflare Pages read `_headers` and `_redirects`; others pass them by.

/// The program's own files have names that their contents give, so they may be kept for ever; the rest is
/// asked for anew, authors' files in a folder of the same name among it. The policy that each page states
/// is sent as well.
func hostHeaders(_ assets: [Route]) -> [UInt8] {
  let everywhere = """
    /*
      Content-Security-Policy: \(contentSecurityPolicy); frame-ancestors 'none'
      X-Content-Type-Options: nosniff
      Referrer-Policy: strict-origin-when-cross-origin

    """
  let kept = assets.map {
    """

    /\(percentEncoded($0.address))
      Cache-Control: public, max-age=31536000, immutable

    """
  }
  return Array((everywhere + kept.joined()).utf8)
}

/// A line for each address that a question once had. Netlify serves the page that stands there instead
/// unless the status is `301!`, which Cloudflare refuses; either leads on.
func redirects(_ collection: Collection) -> [UInt8] {
  var lines = ""
  for question in collection.questions {
    let target = percentEncoded(collection.route(of: question).address)
    for alias in question.formerAddresses where alias.fragment == nil {
      lines += "/\(percentEncoded(alias.address ?? "")) /\(target) 301\n"
    }
  }
  return Array(lines.utf8)
}

/// https://llmstxt.org: the collection in short for language models, links leading to Markdown.
func llmsText(_ collection: Collection, base: String?) -> [UInt8] {
  let here = Here(root: base ?? "")
  var text = "# \(line(collection.site.title))\n"
  if !collection.site.description.isEmpty { text += "\n> \(line(collection.site.description))\n" }
  for role in collection.roles {
    text += "\n## \(role.name)\n\n"
    if !role.pattern.isEmpty { text += "\(line(role.pattern))\n\n" }
    for question in collection.questions(of: role) {
      let address =
        here.to(collection.route(of: question)) + (collection.site.twins ? "index.md" : "")
      text += "- [\(line(question.title))](\(address)): \(line(question.brief))\n"
    }
  }
  return Array(text.utf8)
}

private func line(_ text: String) -> String {
  // A look at characters is dear, and seldom needed.
  if text.utf8.allSatisfy({ $0 >= 0x20 && $0 < 0x80 }) { return text }
  return text.split(whereSeparator: \.isNewline).joined(separator: " ")
}
