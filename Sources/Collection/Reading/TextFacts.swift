/// What all texts together say: which headings there are, and what links lead to.
package struct TextFacts: Sendable {
  private var anchors: [String: [String]] = [:]
  private var links: [(source: String, isPublished: Bool, use: LinkUse)] = []

  package init() {}

  /// A text that is not published brings in nothing that it links to; its links are looked at all the same.
  package mutating func add(
    _ source: String, anchors: [String], links: [LinkUse], isPublished: Bool
  ) {
    self.anchors[source] = anchors
    self.links += links.map { (source, isPublished, $0) }
  }
}

extension TextFacts {
  /// Attachments that published texts refer to, each once, in the order of their paths.
  package var attachments: [(path: String, route: Route)] {
    var routes: [String: Route] = [:]
    for (_, isPublished, use) in links where isPublished {
      if case .attachment(let path, let route) = use.target { routes[path] = route }
    }
    return routes.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
  }

  /// Links to other sites, in the order in which they were read.
  package var elsewhere: [OutsideLink] {
    links.compactMap { source, _, use in
      guard case .elsewhere(let url) = use.target, url.lowercased().hasPrefix("http") else {
        return nil
      }
      return OutsideLink(source: source, line: use.line, url: url)
    }
  }

  /// Markdown files beyond the questions, READMEs and top pages that published texts refer to, or those
  /// that others do.
  package func pages(ofPublished isPublished: Bool) -> [String] {
    var paths: Set<String> = []
    for (source, isFromPublished, use) in links where isFromPublished == isPublished {
      guard case .page(.page, _) = use.target else { continue }
      if let path = LinkResolver.path(of: use.url, in: source) { paths.insert(path) }
    }
    return paths.sorted()
  }

  /// Fragments that no heading has, attachments that may not be published, files that nothing needs.
  package func findings(
    folder: ContentFolder, attachments: [(path: String, route: Route)]
  ) -> [Finding] {
    fragmentFindings + attachments.compactMap { unsafeFinding($0.path, below: folder.root) }
      + unusedFindings(folder, used: Set(attachments.map(\.path)))
  }

  private var fragmentFindings: [Finding] {
    links.compactMap { source, _, use in
      let fragment: String
      let target: String
      switch use.target {
      case .fragment(let written): (fragment, target) = (written, source)
      case .page(_, let written?):
        guard let path = LinkResolver.path(of: use.url, in: source) else { return nil }
        (fragment, target) = (written, path)
      default: return nil
      }
      guard !fragment.isEmpty, let ids = anchors[target], !ids.contains(fragment) else {
        return nil
      }
      return Finding(
        .brokenFragment, source, line: use.line, words: use.url,
        "no heading of `\(target)` has the id `\(fragment)`",
        remedy: nearest(to: fragment, among: ids).map { "did you mean `#\($0)`?" }
          ?? "a heading's id is its words in lower case, with hyphens")
    }
  }

  private func unusedFindings(_ folder: ContentFolder, used: Set<String>) -> [Finding] {
    let referred = Set(links.compactMap { LinkResolver.path(of: $0.use.url, in: $0.source) })
    return folder.roles.flatMap(\.others).filter { !used.contains($0) && !referred.contains($0) }
      .map {
        let name = $0.split(separator: "/").last.map(String.init) ?? $0
        if ContentFolder.isMarkdown(name) {
          return Finding(
            .notAQuestion, $0, "this file is not named as a question, and no text refers to it",
            remedy: "name it `Q<number>_<Words>.md`, or link to it")
        }
        return Finding(
          .unusedFile, $0, "no text refers to this file, so it is not published",
          remedy: "link to it, or take it away")
      }
  }
}

private func unsafeFinding(_ path: String, below root: String) -> Finding? {
  let lower = path.lowercased()
  guard lower.hasSuffix(".svg") || lower.hasSuffix(".xml"),
    let bytes = try? Disk.read(root + "/" + path)
  else { return nil }
  switch XMLDanger(in: bytes) {
  case nil: return nil
  case .script(let words, let line):
    return Finding(
      .unsafeAttachment, path, line: line, words: words,
      "this file has script in it, and is not published", remedy: "export it without script")
  case .unreadable(let line):
    return Finding(
      .unsafeAttachment, path, line: line,
      "whether this file has script in it cannot be told, so it is not published",
      remedy: "export it as plain SVG: well-formed, in UTF-8, without declarations of its own")
  }
}
