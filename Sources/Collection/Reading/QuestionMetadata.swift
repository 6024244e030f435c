/// A question's front matter, understood.
struct QuestionMetadata {
  private(set) var id: String?
  private(set) var themes: [String] = []
  private(set) var scenario: String?
  private(set) var brief: String?
  private(set) var stance: String?
  private(set) var difficulty: Difficulty?
  private(set) var updated: Day?
  private(set) var keywords: [String] = []
  private(set) var related: [String] = []
  private(set) var aliases: [String] = []
  private(set) var isDraft = false

  private let path: String

  static let keys = [
    "id", "themes", "scenario", "brief", "stance", "difficulty", "updated", "keywords", "related",
    "aliases", "draft",
  ]

  init(
    _ source: SourceText, declared: OptionalFiles, findings: inout [Finding]
  ) throws(Finding) {
    path = source.path
    guard let range = source.frontMatter else { return }
    let matter = try FrontMatter.read(source.bytes[range], path: path, firstLine: 2)
    for entry in matter.entries { read(entry, declared: declared, findings: &findings) }
  }

  private mutating func read(
    _ entry: FrontMatter.Entry, declared: OptionalFiles, findings: inout [Finding]
  ) {
    switch entry.key {
    case "id": id = text(entry, &findings)
    case "brief":
      brief = text(entry, &findings)
      if let brief, brief.count > 110 {
        findings.append(
          Finding(
            .badValue, path, line: entry.line, words: brief,
            "this brief has \(brief.count) characters, and tables have room for 110",
            remedy: "say it in one breath"))
      }
    case "stance": stance = text(entry, &findings)
    case "themes":
      themes = texts(entry, &findings).map {
        known($0, .unknownTheme, "theme", declared.themes, entry, &findings)
      }
    case "scenario":
      scenario = text(entry, &findings).map {
        known($0, .unknownScenario, "scenario", declared.scenarios, entry, &findings)
      }
    case "difficulty":
      guard let word = text(entry, &findings) else { return }
      difficulty = Difficulty(rawValue: word.lowercased())
      if difficulty == nil {
        let names = Difficulty.allCases.map(\.rawValue)
        findings.append(
          .unknown(
            .unknownDifficulty, "difficulty", word, among: names, path: path, line: entry.line))
      }
    case "updated":
      guard let word = text(entry, &findings) else { return }
      updated = Day(word)
      if updated == nil {
        findings.append(
          Finding(
            .badDate, path, line: entry.line, words: word, "`\(word)` is no day",
            remedy: "write year, month and day: `updated: 2026-11-23`"))
      }
    case "keywords": keywords = texts(entry, &findings)
    case "related": related = texts(entry, &findings)
    case "aliases":
      aliases = texts(entry, &findings).filter { alias in
        if Alias(alias) != nil { return true }
        findings.append(
          Finding(
            .badValue, path, line: entry.line, words: alias,
            "`\(alias)` is no address of this site",
            remedy: "write the address below the site's root, as in `/old/address/`"))
        return false
      }
    case "draft":
      // Whoever writes the key has something to hold back: what it says must be plain before it is published.
      isDraft = entry.value.asFlag ?? true
      if entry.value.asFlag == nil {
        findings.append(
          Finding(
            .badValue, path, line: entry.line, words: entry.key,
            "`draft` should be `true` or `false`; until it is, the question is held back",
            remedy: "write `draft: true` or `draft: false`"))
      }
    default:
      findings.append(
        .unknown(.unknownKey, "key", entry.key, among: Self.keys, path: path, line: entry.line))
    }
  }

  private func text(_ entry: FrontMatter.Entry, _ findings: inout [Finding]) -> String? {
    if case .nothing = entry.value { return nil }
    if let text = entry.value.asText { return text.isEmpty ? nil : text }
    findings.append(.value(entry, in: path, "a text"))
    return nil
  }

  private func texts(_ entry: FrontMatter.Entry, _ findings: inout [Finding]) -> [String] {
    if let texts = entry.value.asTexts { return texts }
    findings.append(.value(entry, in: path, "a list of texts, as in `[one, two]`"))
    return []
  }

  /// The name's slug, which is what names are known by.
  private func known(
    _ name: String, _ rule: Rule, _ kind: String, _ terms: [OptionalFiles.Term]?,
    _ entry: FrontMatter.Entry, _ findings: inout [Finding]
  ) -> String {
    let slug = slug(name)
    if let terms, !terms.contains(where: { $0.slug == slug }) {
      findings.append(
        .unknown(rule, kind, name, among: terms.map(\.slug), path: path, line: entry.line))
    }
    return slug
  }

  func skillFindings(_ skills: [String], lines: [Int], declared: OptionalFiles) -> [Finding] {
    guard let known = declared.skills else { return [] }
    return zip(skills, lines).compactMap { skill, line in
      known.contains(skill)
        ? nil : .unknown(.unknownSkill, "skill", skill, among: known, path: path, line: line)
    }
  }
}
