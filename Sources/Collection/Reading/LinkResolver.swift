/// Where links lead, known from the content folder's names alone, so that a text can be rendered while
/// others are still being read.
package struct LinkResolver: Sendable {
  package enum Target: Sendable, Equatable {
    /// A page of the site, with the fragment as it was written.
    case page(Route, fragment: String?)
    /// A place on the page at hand.
    case fragment(String)
    /// A file that is published as it is.
    case attachment(path: String, Route)
    /// `http:`, `https:` or `mailto:`.
    case elsewhere(String)
    /// A scheme that is none of these.
    case refused
    case missing(path: String)
    /// Reached through a link or `..` outside the content folder.
    case outside(path: String)
    case draft(path: String)
  }

  /// The content folder, every link followed.
  private let root: String
  private let routes: [String: Route]
  private let roleSlugs: [String: String]
  /// Drafts, and roles that have no other questions.
  private let drafts: Set<String>
  /// What links asked of the disk, which names alone do not tell.
  private let standings: Standings

  package init(_ folder: ContentFolder, drafts: Set<String> = []) {
    root = Disk.resolved(folder.root) ?? folder.root
    standings = Standings()
    self.drafts = drafts
    var routes: [String: Route] = [:]
    routes.reserveCapacity(folder.roles.reduce(16) { $0 + $1.questions.count })
    if let readme = folder.readme { routes[readme] = .home }
    routes[""] = .home
    for page in folder.pages { routes[page] = pageRoute(for: page, roleSlugs: [:]) }
    roleSlugs = Dictionary(
      folder.roles.map { ($0.name, slug($0.name)) }, uniquingKeysWith: { first, _ in first })
    for role in folder.roles {
      let roleSlug = slug(role.name)
      routes[role.name] = .role(roleSlug)
      if let introduction = role.introduction { routes[introduction] = .role(roleSlug) }
      for question in role.questions {
        routes[question.path] = .question(role: roleSlug, question: slug(question.words))
      }
    }
    self.routes = routes
  }

  private init(_ other: LinkResolver, drafts: Set<String>) {
    root = other.root
    routes = other.routes
    roleSlugs = other.roleSlugs
    standings = other.standings
    self.drafts = drafts
  }

  package func leavingOut(_ drafts: Set<String>) -> LinkResolver {
    LinkResolver(self, drafts: drafts)
  }
}

extension LinkResolver {
  /// What `url`, as it stands in the file at `source`, leads to.
  ///
  ///     target(of: "../ML_Engineer/Q2_Model_Debugging.md#replay", in: "AI_Engineer/Q5_Model_Deployment.md")
  ///     // .page(.question(role: "ml-engineer", question: "model-debugging"), fragment: "replay")
  package func target(of url: String, in source: String) -> Target {
    if let scheme = scheme(of: url) {
      return ["http", "https", "mailto"].contains(scheme) ? .elsewhere(url) : .refused
    }
    if url.hasPrefix("//") || url.hasPrefix("\\") { return .refused }
    let parts = url.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
    let fragment = parts.count > 1 ? percentDecoded(parts[1]) : nil
    let written = parts.first?.prefix { $0 != "?" } ?? ""
    if written.isEmpty { return .fragment(fragment ?? "") }
    guard let path = LinkResolver.resolve(percentDecoded(written), in: source) else {
      return .outside(path: String(written))
    }
    if drafts.contains(path) { return .draft(path: path) }
    if let route = routes[path] { return .page(route, fragment: fragment) }
    return fileTarget(path, fragment: fragment)
  }

  /// The path under the content folder that a relative `url` names, whatever stands there.
  package static func path(of url: String, in source: String) -> String? {
    let written = url.prefix { $0 != "#" && $0 != "?" }
    return written.isEmpty ? nil : resolve(percentDecoded(written), in: source)
  }

  /// The address of the Markdown file at `path`.
  package func route(of path: String) -> Route {
    routes[path] ?? pageRoute(for: path, roleSlugs: roleSlugs)
  }

  private func fileTarget(_ path: String, fragment: String?) -> Target {
    switch standings.standing(of: path, below: root) {
    case .missing: return .missing(path: path)
    case .outside: return .outside(path: path)
    case .inside: break
    }
    if ContentFolder.isMarkdown(path) {
      return .page(pageRoute(for: path, roleSlugs: roleSlugs), fragment: fragment)
    }
    return .attachment(path: path, .file(published(path)))
  }

  /// Every file that a link named and that is no page of its own, and how it stands.
  package var asked: [String: FileStanding] { standings.known }

  /// `AI_Engineer/figures/a.svg` is published at `ai-engineer/figures/a.svg`.
  private func published(_ path: String) -> String {
    guard let slash = path.firstIndex(of: "/"), let role = roleSlugs[String(path[..<slash])] else {
      return path
    }
    return role + path[slash...]
  }

  /// The path under the content folder; `nil` where it leads out of it.
  private static func resolve(_ path: String, in source: String) -> String? {
    var parts = path.hasPrefix("/") ? [] : source.split(separator: "/").dropLast().map(String.init)
    for part in path.split(separator: "/") where part != "." {
      if part == ".." {
        guard !parts.isEmpty else { return nil }
        parts.removeLast()
      } else {
        parts.append(String(part))
      }
    }
    return parts.joined(separator: "/")
  }

  private func scheme(of url: String) -> String? {
    let head = url.utf8.prefix { byte in
      (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
        || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) || byte == UInt8(ascii: "+")
        || byte == UInt8(ascii: "-") || byte == UInt8(ascii: ".")
    }
    guard !head.isEmpty, head.endIndex < url.endIndex, url.utf8[head.endIndex] == UInt8(ascii: ":")
    else { return nil }
    return String(head)?.lowercased()
  }
}

/// The address of a Markdown file that is no question and no README: its path, part by part.
///
///     notes/Reading_List.md   // /notes/reading-list/
func pageRoute(for path: String, roleSlugs: [String: String]) -> Route {
  var parts = path.split(separator: "/").map(String.init)
  let name = parts.removeLast()
  let stem = name.prefix(upTo: name.lastIndex(of: ".") ?? name.endIndex)
  var slugs = parts.map { roleSlugs[$0] ?? slug($0) }
  if !ContentFolder.isReadme(name) { slugs.append(slug(stem)) }
  return .page(slugs)
}

/// `a%20b` → `a b`. What is no UTF-8 once decoded stays as it was written.
package func percentDecoded(_ text: some StringProtocol) -> String {
  guard text.utf8.contains(UInt8(ascii: "%")) else { return String(text) }
  var bytes: [UInt8] = []
  var rest = text.utf8[...]
  while let byte = rest.popFirst() {
    if byte == UInt8(ascii: "%"), rest.count >= 2,
      let value = UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16)
    {
      bytes.append(value)
      rest = rest.dropFirst(2)
    } else {
      bytes.append(byte)
    }
  }
  return String(validating: bytes, as: UTF8.self) ?? String(text)
}
