// `site.yml`, understood.

extension OptionalFiles {
  mutating func readSite(_ value: FrontMatter.Value, findings: inout [Finding]) {
    guard case .mapping(let entries) = value else {
      if value != .nothing { findings.append(.shape("site.yml", "a mapping: `title: …`")) }
      return
    }
    for entry in entries { read(entry, findings: &findings) }
  }

  /// A value that cannot be understood leaves the setting as it is without one.
  private mutating func read(_ entry: FrontMatter.Entry, findings: inout [Finding]) {
    switch entry.key {
    case "title": site.title = text(entry, &findings) ?? site.title
    case "description": site.description = text(entry, &findings) ?? site.description
    case "language": site.language = text(entry, &findings) ?? site.language
    case "author": site.author = text(entry, &findings)
    case "base-url": site.baseURL = address(entry, &findings)
    case "repository": site.repository = address(entry, &findings)
    case "print": site.print = flag(entry, &findings) ?? site.print
    case "twins": site.twins = flag(entry, &findings) ?? site.twins
    case "budgets": site.budgets = Budgets(entry, findings: &findings)
    case "links-not-asked":
      site.linksNotAsked =
        understood(
          entry.value.asTexts, entry, "a list of texts, as in `[one, two]`", &findings) ?? []
    default:
      findings.append(
        .unknown(
          .unknownKey, "setting", entry.key, among: SiteSettings.keys, path: "site.yml",
          line: entry.line))
    }
  }

  private mutating func text(
    _ entry: FrontMatter.Entry, _ findings: inout [Finding]
  ) -> String? {
    let text = understood(entry.value.asText, entry, "a text", &findings)
    if text != nil { written.insert(entry.key) }
    return text
  }

  private func address(_ entry: FrontMatter.Entry, _ findings: inout [Finding]) -> String? {
    let address = entry.value.asText.flatMap { isWholeAddress($0) ? $0 : nil }
    return understood(
      address, entry, "an address that begins with `https://` or `http://`", &findings)
  }

  private func flag(_ entry: FrontMatter.Entry, _ findings: inout [Finding]) -> Bool? {
    understood(entry.value.asFlag, entry, "`true` or `false`", &findings)
  }

  /// The value, or a finding that says what it should be.
  private func understood<Value>(
    _ value: Value?, _ entry: FrontMatter.Entry, _ expected: String, _ findings: inout [Finding]
  ) -> Value? {
    if value == nil { findings.append(.value(entry, in: "site.yml", expected)) }
    return value
  }
}

extension SiteSettings {
  static let keys = [
    "title", "description", "language", "author", "base-url", "repository", "print", "twins",
    "budgets", "links-not-asked",
  ]
}

extension Budgets {
  fileprivate init(_ entry: FrontMatter.Entry, findings: inout [Finding]) {
    self.init()
    guard case .mapping(let entries) = entry.value else {
      findings.append(.value(entry, in: "site.yml", "a mapping, as in `page: 40 KB`"))
      return
    }
    for entry in entries {
      guard Budgets.keys.contains(entry.key) else {
        findings.append(
          .unknown(
            .unknownKey, "budget", entry.key, among: Budgets.keys, path: "site.yml",
            line: entry.line))
        continue
      }
      let text = entry.value.asText ?? ""
      guard let value = entry.key == "files" ? Int(text) : Budgets.bytes(text), value > 0 else {
        let expected = entry.key == "files" ? "a number" : "a number of bytes, as in `40 KB`"
        findings.append(.value(entry, in: "site.yml", expected))
        continue
      }
      let limit = Limit(value: value, line: entry.line)
      switch entry.key {
      case "page": page = limit
      case "index": index = limit
      default: files = limit
      }
    }
  }
}
