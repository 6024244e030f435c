/// The address of everything that the site holds. Links are made from routes alone, so that no page
/// spells an address of its own.
package enum Route: Sendable, Hashable {
  case home
  case role(String)
  case question(role: String, question: String)
  case compare
  /// Two role slugs; the address has them in alphabetical order.
  case pair(String, String)
  case scenarios
  case scenario(String)
  case themes
  case theme(String)
  case search
  /// The print edition of the whole collection, or of one role; with the answers or without.
  case print(role: String?, answers: Bool)
  /// A further page, by the parts of its address: `["about"]`.
  case page([String])
  /// A file that stands as it is, by its path: `feed.xml`, `ai-engineer/retrieval.svg`.
  case file(String)
}

extension Route {
  /// The address below the site's root, without a leading slash; empty for the home page.
  ///
  ///     Route.pair("ml-engineer", "ai-engineer").address   // compare/ai-engineer-vs-ml-engineer/
  package var address: String {
    switch self {
    case .home: ""
    case .role(let role): role + "/"
    case .question(let role, let question): "\(role)/\(question)/"
    case .compare: "compare/"
    case .pair(let one, let other): "compare/\(min(one, other))-vs-\(max(one, other))/"
    case .scenarios: "scenarios/"
    case .scenario(let slug): "scenarios/\(slug)/"
    case .themes: "themes/"
    case .theme(let slug): "themes/\(slug)/"
    case .search: "search/"
    case .print(let role, let answers):
      "print/" + (role.map { $0 + "/" } ?? "") + (answers ? "" : "questions-only/")
    case .page(let parts): parts.map { $0 + "/" }.joined()
    case .file(let path): path
    }
  }

  /// The file that holds it, below the output folder.
  package var file: String {
    if case .file(let path) = self { return path }
    return address + "index.html"
  }

  /// First parts of addresses that are the site's own. At `practice` nothing stands yet.
  package static let taken: Set<String> = [
    "compare", "themes", "scenarios", "search", "practice", "print", "assets",
  ]
}

extension Route {
  /// Files that are the site's own, at addresses that hosts and programs know.
  package static let files: Set<String> = [
    "404.html", "sitemap.xml", "robots.txt", "feed.xml", "llms.txt", "questions.json", ".nojekyll",
    "_headers", "_redirects",
  ]
}

/// How the page at hand writes addresses: relative to itself, or behind a prefix for the one page that
/// a host shows at any address.
package struct Here: Sendable {
  /// What leads to the site's root: `../../`, or `/`, or `https://example.org/`.
  package let root: String

  package init(at route: Route) {
    let depth = route.address.utf8.count { $0 == UInt8(ascii: "/") }
    root = String(repeating: "../", count: depth)
  }

  package init(root: String) { self.root = root }

  /// The address of `route` as this page writes it, escaped as a URL.
  package func to(_ route: Route) -> String {
    var address = root
    // A question's is the most wanted: it is put together at once.
    if case .question(let role, let question) = route {
      address.reserveCapacity(root.utf8.count + role.utf8.count + question.utf8.count + 2)
      address += percentEncoded(role)
      address += "/"
      address += percentEncoded(question)
      address += "/"
    } else {
      address += percentEncoded(route.address)
    }
    return address.isEmpty ? "./" : address
  }
}

/// Bytes that a URL's path cannot hold, percent-encoded.
///
///     percentEncoded("größe/")   // gr%C3%B6%C3%9Fe/
package func percentEncoded(_ path: String) -> String {
  var path = path
  if path.withUTF8({ $0.allSatisfy(isPathByte) }) { return path }
  var encoded: [UInt8] = []
  let digits = Array("0123456789ABCDEF".utf8)
  for byte in path.utf8 {
    if isPathByte(byte) {
      encoded.append(byte)
    } else {
      encoded += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
    }
  }
  return String(decoding: encoded, as: UTF8.self)
}

private func isPathByte(_ byte: UInt8) -> Bool {
  switch byte {
  case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
    UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."),
    UInt8(ascii: "_"), UInt8(ascii: "~"), UInt8(ascii: "/"), UInt8(ascii: "@"),
    UInt8(ascii: "+"), UInt8(ascii: ","), UInt8(ascii: ":"), UInt8(ascii: "="):
    true
  default: false
  }
}
