package import Markdown

/// A link or a picture in a text, and where it leads.
package struct LinkUse: Sendable, Equatable {
  package let line: Int
  /// As it stands in the tree.
  package let url: String
  package let isPicture: Bool
  package let target: LinkResolver.Target
}

/// A link that leads elsewhere, and where it stands.
package struct OutsideLink: Sendable, Equatable {
  /// The path under the content folder.
  package let source: String
  package let line: Int
  package let url: String

  package init(source: String, line: Int, url: String) {
    self.source = source
    self.line = line
    self.url = url
  }
}

package func linkUses(
  in document: Document, source: String, resolver: LinkResolver
) -> [LinkUse] {
  var uses: [LinkUse] = []
  var line = 1
  for node in document.nodes {
    let isPicture: Bool
    switch node.kind {
    case .link: isPicture = false
    case .picture: isPicture = true
    default:
      if !node.kind.isInline { line = Int(node.line) }
      continue
    }
    let url = String(decoding: document.bytes(of: node.text), as: UTF8.self)
    uses.append(
      LinkUse(
        line: line, url: url, isPicture: isPicture,
        target: resolver.target(of: url, in: source)))
  }
  return uses
}

/// Where links stand, if any leads to another place than it says.
package func writtenLinks(
  _ uses: [LinkUse], in document: Document, source: SourceText
) -> [WrittenLink] {
  let areAsWritten = uses.allSatisfy {
    switch $0.target {
    case .elsewhere, .fragment: true
    default: false
    }
  }
  if areAsWritten { return [] }
  return document.writtenLinks(in: source.markdown, firstLine: source.bodyLine)
}

/// What is wrong with links, as far as one file and the folder's names tell. Fragments are looked at
/// when every file has been read.
package func linkFindings(_ uses: [LinkUse], path: String) -> [Finding] {
  uses.compactMap { use in
    func finding(_ rule: Rule, _ message: String, remedy: String) -> Finding {
      Finding(rule, path, line: use.line, words: use.url, message, remedy: remedy)
    }
    switch use.target {
    case .missing(let target):
      return finding(
        .brokenLink, "`\(use.url)` leads nowhere: there is no `\(target)`",
        remedy: "correct the path, which counts from this file's folder")
    case .outside:
      return finding(
        .outsideContent, "`\(use.url)` leads outside the content folder",
        remedy: "copy the file into the content folder")
    case .refused:
      return finding(
        .refusedLink,
        "`\(use.url)` is no address that a page may link to; its words are shown as text",
        remedy: "link to `https:`, `http:`, `mailto:` or a file of the collection")
    case .draft:
      return finding(
        .draftLink,
        "`\(use.url)` leads to a draft, which is not published; its words are shown as text",
        remedy: "publish the draft, or take the link away")
    case .elsewhere where use.isPicture:
      return finding(
        .remotePicture, "this picture is on another site; it is shown as a link",
        remedy: "keep the picture beside the text, and name it by its path")
    case .attachment(let target, _) where isMarkup(target):
      return finding(
        .unsafeAttachment, "`\(target)` is an HTML file, which is not published",
        remedy: "link to Markdown, or to a picture or PDF of it")
    default: return nil
    }
  }
}

private func isMarkup(_ path: String) -> Bool {
  let lower = path.lowercased()
  return [".html", ".htm", ".xhtml", ".xht", ".shtml", ".mhtml"].contains { lower.hasSuffix($0) }
}
