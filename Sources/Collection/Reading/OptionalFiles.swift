/// What the optional files say: the names that front matter may use, and the words around them.
package struct OptionalFiles: Sendable {
  package struct Term: Sendable, Equatable {
    package let slug: String
    package let name: String
    package let sentence: String
    package let text: String
  }

  package var site = SiteSettings()
  /// Which of the site's settings were written, so that the README's words stand for the others.
  package var written: Set<String> = []
  /// `nil` where the file is missing: then any name may be used.
  package var themes: [Term]?
  package var scenarios: [Term]?
  package var skills: [String]?
  package var synonyms: [[String]] = []

  package init() {}
}

extension OptionalFiles {
  /// Reads the optional files that are there; what is wrong in them is found, not thrown, so that one
  /// run names all of it. `bytes` gives what is in each.
  package static func read(
    _ folder: ContentFolder, bytes: (_ path: String) throws(Finding) -> [UInt8],
    findings: inout [Finding]
  ) -> OptionalFiles {
    var declared = OptionalFiles()
    for name in folder.settings.sorted() {
      guard let value = yaml(name, bytes: bytes, findings: &findings) else { continue }
      switch name {
      case "site.yml": declared.readSite(value, findings: &findings)
      case "themes.yml": declared.themes = terms(value, in: name, findings: &findings)
      case "scenarios.yml": declared.scenarios = terms(value, in: name, findings: &findings)
      case "skills.yml": declared.skills = texts(value, in: name, findings: &findings)
      default: declared.synonyms = groups(value, in: name, findings: &findings)
      }
    }
    return declared
  }

  /// As they stand on the disk.
  package static func read(_ folder: ContentFolder, findings: inout [Finding]) -> OptionalFiles {
    read(
      folder, bytes: { path throws(Finding) in try SourceText.bytes(of: path, below: folder.root) },
      findings: &findings)
  }

  private static func yaml(
    _ name: String, bytes: (_ path: String) throws(Finding) -> [UInt8], findings: inout [Finding]
  ) -> FrontMatter.Value? {
    do {
      let source = try SourceText(path: name, bytes: bytes(name))
      return try FrontMatter.value(of: source.markdown, path: name, firstLine: 1)
    } catch {
      findings.append(error)
      return nil
    }
  }

  /// A mapping in order: a name and a sentence, or a name and its `title`, `situation` and `text`.
  private static func terms(
    _ value: FrontMatter.Value, in path: String, findings: inout [Finding]
  ) -> [Term]? {
    guard case .mapping(let entries) = value else {
      if value != .nothing { findings.append(.shape(path, "a mapping: `name: a sentence`")) }
      return nil
    }
    return entries.compactMap { entry in
      switch entry.value {
      case .text(let sentence):
        return Term(
          slug: slug(entry.key), name: capitalized(entry.key), sentence: sentence, text: "")
      case .nothing:
        return Term(slug: slug(entry.key), name: capitalized(entry.key), sentence: "", text: "")
      case .mapping(let inner):
        let matter = FrontMatter(entries: inner)
        return Term(
          slug: slug(entry.key),
          name: matter["title"]?.value.asText ?? capitalized(entry.key),
          sentence: matter["situation"]?.value.asText ?? "",
          text: matter["text"]?.value.asText ?? "")
      case .list:
        findings.append(.value(entry, in: path, "a sentence, or `title`, `situation` and `text`"))
        return nil
      }
    }
  }

  private static func texts(
    _ value: FrontMatter.Value, in path: String, findings: inout [Finding]
  ) -> [String]? {
    guard case .list(let items) = value else {
      if value != .nothing { findings.append(.shape(path, "a list: `- a phrase`")) }
      return nil
    }
    return items.compactMap(\.asText)
  }

  private static func groups(
    _ value: FrontMatter.Value, in path: String, findings: inout [Finding]
  ) -> [[String]] {
    guard case .list(let items) = value else {
      if value != .nothing {
        findings.append(.shape(path, "a list of lists: `- [RAG, retrieval]`"))
      }
      return []
    }
    return items.compactMap { item in
      guard case .list(let words) = item else {
        findings.append(.shape(path, "a list of lists: `- [RAG, retrieval]`"))
        return nil
      }
      return words.compactMap(\.asText)
    }
  }
}

extension SourceText {
  /// Reads a file of the content folder; one that cannot be read is a finding too.
  package static func bytes(of path: String, below root: String) throws(Finding) -> [UInt8] {
    do {
      return try Disk.read(root + "/" + path)
    } catch {
      throw Finding(
        .unreadable, path, "this file cannot be read: \(error.reason)",
        remedy: "give the one who builds the right to read it, or take it away")
    }
  }
}

/// `model risk` → `Model risk`
func capitalized(_ text: String) -> String {
  text.prefix(1).uppercased()
    + text.dropFirst().map { $0 == "-" || $0 == "_" ? " " : String($0) }.joined()
}
