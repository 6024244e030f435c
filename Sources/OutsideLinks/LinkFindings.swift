package import Collection

/// A finding for each place that links to what is not there. What could not be reached is a note: it
/// says nothing about the link.
package func linkFindings(
  _ links: [OutsideLink], verdicts: [String: LinkVerdict]
) -> [Finding] {
  links.compactMap { link in
    switch verdicts[link.url] {
    case .gone(let status):
      Finding(
        .goneLink, link.source, line: link.line, words: link.url,
        "`\(link.url)` is gone: its host answers \(status)",
        remedy: "link to where it is now, or to an archive's copy, or take the link away")
    case .unreached(let reason):
      Finding(
        .unreachedLink, link.source, line: link.line, words: link.url,
        "`\(link.url)` could not be reached: \(reason)",
        remedy:
          "open it yourself; a host that never lets itself be asked belongs in `links-not-asked`")
    case .found, nil: nil
    }
  }
}
