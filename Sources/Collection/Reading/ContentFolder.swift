/// What the content folder holds, by name alone: nothing is read yet.
package struct ContentFolder: Sendable {
  package struct RoleFolder: Sendable {
    package let name: String
    package let questions: [QuestionFile]
    /// The name of its README, where it has one.
    package let introduction: String?
    /// Every other file below it, by path under the content folder.
    package let others: [String]
  }

  package struct QuestionFile: Sendable {
    /// The path under the content folder.
    package let path: String
    package let number: Int
    /// The words of its name: `RAG_Quality`.
    package let words: String
  }

  /// The folder's own path.
  package let root: String
  package let readme: String?
  package let roles: [RoleFolder]
  /// Further Markdown files at the top.
  package let pages: [String]
  /// The optional YAML files that are there.
  package let settings: Set<String>
  /// Every folder that was listed, by path under the root; the root itself is empty.
  package let listed: [String]
  /// Whether a name is a link, so that what stands behind it may change while the folders stay.
  package let holdsLinks: Bool
}

extension ContentFolder {
  package static let settingsFiles: Set<String> = [
    "site.yml", "themes.yml", "scenarios.yml", "skills.yml", "synonyms.yml",
  ]

  /// A folder in which nothing was found.
  package static func empty(at root: String) -> ContentFolder {
    ContentFolder(
      root: root, readme: nil, roles: [], pages: [], settings: [], listed: [], holdsLinks: false)
  }

  /// Lists the folder. `excluding` is the output folder's resolved path, which may lie within.
  package static func scan(_ root: String, excluding output: String?) throws(Disk.Failure)
    -> ContentFolder
  {
    var readme: String?
    var roles: [RoleFolder] = []
    var pages: [String] = []
    var settings: Set<String> = []
    var listing = Listing(root: root)
    for entry in try listing.entries(of: "") {
      let path = root + "/" + entry.name
      switch followed(entry, at: path) {
      case .file where isAboutRepository(entry.name): break
      case .folder:
        if let output, Disk.resolved(path) == output { continue }
        if let role = try roleFolder(entry.name, in: &listing) { roles.append(role) }
      case .file where settingsFiles.contains(entry.name):
        settings.insert(entry.name)
      case .file where isReadme(entry.name):
        if readme == nil || entry.name == "README.md" { readme = entry.name }
      case .file where isMarkdown(entry.name):
        pages.append(entry.name)
      default: break
      }
    }
    return ContentFolder(
      root: root, readme: readme, roles: roles, pages: pages, settings: settings,
      listed: listing.folders, holdsLinks: listing.holdsLinks)
  }

  /// Lists folders, and keeps which.
  private struct Listing {
    let root: String
    private(set) var folders: [String] = []
    private(set) var holdsLinks = false

    init(root: String) { self.root = root }

    mutating func entries(of path: String) throws(Disk.Failure) -> [Disk.Entry] {
      folders.append(path)
      let entries = try Disk.entries(of: path.isEmpty ? root : root + "/" + path)
        .filter { !isPassedOver($0.name) }
      holdsLinks = holdsLinks || entries.contains { $0.kind == .link }
      return entries
    }
  }

  /// A folder is a role where a question stands in it.
  private static func roleFolder(
    _ name: String, in listing: inout Listing
  ) throws(Disk.Failure) -> RoleFolder? {
    var questions: [QuestionFile] = []
    var introduction: String?
    var others: [String] = []
    for entry in try listing.entries(of: name) {
      let path = name + "/" + entry.name
      switch followed(entry, at: listing.root + "/" + path) {
      case .folder:
        others += try files(below: path, in: &listing)
      case .file where isAboutRepository(entry.name): break
      case .file:
        if let question = QuestionFile(path: path, name: entry.name) {
          questions.append(question)
        } else if isReadme(entry.name), introduction == nil || entry.name == "README.md" {
          introduction = path
        } else {
          others.append(path)
        }
      default: break
      }
    }
    if questions.isEmpty { return nil }
    questions.sort { ($0.number, $0.path) < ($1.number, $1.path) }
    return RoleFolder(name: name, questions: questions, introduction: introduction, others: others)
  }

  private static func files(
    below path: String, in listing: inout Listing
  ) throws(Disk.Failure) -> [String] {
    var found: [String] = []
    for entry in try listing.entries(of: path) {
      let below = path + "/" + entry.name
      // NB: links to folders are not followed here, since one may lead back up.
      switch entry.kind {
      case .folder: found += try files(below: below, in: &listing)
      case .file where !isAboutRepository(entry.name): found.append(below)
      default: break
      }
    }
    return found
  }

  private static func followed(_ entry: Disk.Entry, at path: String) -> Disk.Kind {
    entry.kind == .link ? Disk.kind(of: path) ?? .other : entry.kind
  }

  /// Names of files and folders that are never content.
  package static func isPassedOver(_ name: String) -> Bool {
    name.hasPrefix(".") || name.hasPrefix("_")
  }

  /// Names of files that tell of the repository in which the folder stands. A folder may well be a role that
  /// is called Security.
  private static func isAboutRepository(_ name: String) -> Bool {
    let stem = name.prefix { $0 != "." }.uppercased()
    return ["LICENSE", "LICENCE", "CONTRIBUTING", "CODE_OF_CONDUCT", "SECURITY", "CHANGELOG"]
      .contains(stem)
  }

  package static func isMarkdown(_ name: String) -> Bool {
    let lower = name.lowercased()
    return lower.hasSuffix(".md") || lower.hasSuffix(".markdown")
  }

  package static func isReadme(_ name: String) -> Bool { name.lowercased() == "readme.md" }
}

extension ContentFolder.QuestionFile {
  /// `Q4_RAG_Quality.md` is question 4; `Notes.md` is none.
  package init?(path: String, name: String) {
    guard name.hasSuffix(".md"), name.first == "Q" || name.first == "q" else { return nil }
    let digits = name.dropFirst().prefix { ("0"..."9").contains($0) }
    let rest = name.dropFirst(1 + digits.count)
    guard let number = Int(digits), rest.first == "_" || rest.first == "-" else { return nil }
    let words = rest.dropFirst().dropLast(3)
    guard !slug(words).isEmpty else { return nil }
    self.init(path: path, number: number, words: String(words))
  }
}

extension StringProtocol where SubSequence == Substring {
  /// What stands before a path's first slash.
  package var firstPart: Substring { self[..<(utf8.firstIndex(of: UInt8(ascii: "/")) ?? endIndex)] }
}
