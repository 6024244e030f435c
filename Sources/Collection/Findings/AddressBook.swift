/// Who stands at which file of the site, so that no two do.
struct AddressBook {
  private(set) var shared: [(path: String, other: String, address: String)] = []
  private(set) var taken: [(path: String, address: String)] = []
  /// The other is `nil` where it is the site itself.
  private(set) var takenAliases: [(path: String, alias: String, other: String?)] = []

  /// The path under the content folder by the file of the site.
  private var holder: [String: String] = [:]
  /// The same by each folder that a file needs.
  private var folders: [Substring: String] = [:]

  /// The site's own pages.
  private let own: Set<String>

  init(_ collection: Collection, attachments: [(path: String, route: Route)]) {
    own = AddressBook.ownPages(of: collection)
    for role in collection.roles {
      claim(.role(role.slug), for: role.folder)
      for question in collection.questions(of: role) {
        claim(collection.route(of: question), for: question.source)
      }
    }
    for page in collection.pages { claim(page.route, for: page.source) }
    for attachment in attachments { claim(attachment.route, for: attachment.path) }
    for question in collection.questions {
      for alias in question.aliases { claim(alias: alias, for: question.source) }
    }
  }
}

extension AddressBook {
  private mutating func claim(_ route: Route, for path: String) {
    let file = route.file
    if isSitesOwn(route) {
      taken.append((path, route.address))
    } else if let other = other(at: file) {
      shared.append((path, other, route.address))
    } else {
      hold(file, for: path)
    }
  }

  private mutating func claim(alias: String, for path: String) {
    guard let file = Alias(alias)?.file else { return }
    let first = file.firstPart
    if own.contains(file) || Route.files.contains(file)
      || ["assets", "search", "print"].contains(first)
    {
      takenAliases.append((path, alias, nil))
    } else if let other = other(at: file) {
      takenAliases.append((path, alias, other))
    } else {
      hold(file, for: path)
    }
  }

  /// Who has the file, or a folder of its name, or a file where it needs a folder.
  private func other(at file: String) -> String? {
    if let other = holder[file] ?? folders[file[...]] { return other }
    return AddressBook.folders(of: file).lazy.compactMap { holder[String($0)] }.first
  }

  private mutating func hold(_ file: String, for path: String) {
    holder[file] = path
    for folder in AddressBook.folders(of: file) where folders[folder] == nil {
      folders[folder] = path
    }
  }

  /// `a/b/c` needs `a/b` and `a`.
  private static func folders(of file: String) -> [Substring] {
    var folders: [Substring] = []
    var rest = file[...]
    while let slash = rest.utf8.lastIndex(of: UInt8(ascii: "/")) {
      rest = rest[..<slash]
      folders.append(rest)
    }
    return folders
  }

  private static func ownPages(of collection: Collection) -> Set<String> {
    var routes: [Route] = [.home, .compare, .scenarios, .themes]
    let roles = collection.roles.map(\.slug)
    for left in roles { routes += roles.filter { left < $0 }.map { .pair(left, $0) } }
    routes += collection.scenarios.map { .scenario($0.slug) }
    routes += collection.themes.map { .theme($0.slug) }
    return Set(routes.map(\.file))
  }

  private func isSitesOwn(_ route: Route) -> Bool {
    switch route {
    case .role(let slug): Route.taken.contains(slug)
    case .page(let parts): parts.first.map(Route.taken.contains) ?? false
    case .file(let path): Route.files.contains(path) || path == "index.html"
    default: false
    }
  }
}
