import TestSupport

/// One change that an author makes, at random.
enum Edit: CaseIterable {
  case answer, ask, topic, heading, skills, key, noKey, draft, alias, related, links, picture
  case addQuestion, removeQuestion, renameQuestion, renumber, swap
  case addRole, removeRole, renameRole, introduction, rolePicture
  case reorderTable, tableRow, focus, readme
  case site, themes, scenarios, skillList, synonyms
  case page, note, attachment, missingAttachment
  case nothing
}

extension Edit {
  func apply(to collection: inout EditedCollection, _ random: inout Seeded) {
    let role = random.place(in: collection.roles)
    let question = random.place(in: collection.roles[role].questions)
    func edit(_ change: (inout EditedCollection.Question) -> Void) {
      change(&collection.roles[role].questions[question])
    }
    switch self {
    case .answer: edit { $0.answer += " \(random.words(3))." }
    case .ask: edit { $0.ask = "Why \(random.words(2))?" }
    case .topic: edit { $0.topic = random.words(2) }
    case .heading: edit { $0.heading = random.words(1) }
    case .skills: edit { $0.skills = random.some(of: ["Looking closely", "Counting", "Odd"]) }
    case .key:
      let (key, value) = random.element(of: Edit.keys)
      edit { $0.keys[key] = value }
    case .noKey: edit { $0.keys[random.element(of: Edit.keys).0] = nil }
    case .draft: edit { $0.keys["draft"] = $0.keys["draft"] == nil ? "true" : nil }
    case .alias: edit { $0.keys["aliases"] = "[/old/\(random.words(1))/, \"#gone\"]" }
    case .related:
      let other = random.element(of: collection.roles)
      let named = random.element(of: other.questions).name
      edit { $0.keys["related"] = "[\(slugged(other.name))/\(slugged(named))]" }
    case .links: edit { $0.links = random.some(of: Edit.targets) }
    case .picture: edit { $0.hasPicture.toggle() }
    case .addQuestion:
      let number = random.number(below: 9) + 1
      collection.roles[role].questions.append(
        .init(
          number: number, name: "New_\(random.number(below: 100_000))", topic: random.words(2),
          ask: "What is \(random.words(2))?", answer: random.words(9)))
    case .removeQuestion:
      if collection.roles[role].questions.count > 1 {
        collection.roles[role].questions.remove(at: question)
      }
    case .renameQuestion: edit { $0.name = "Named_\(random.number(below: 100_000))" }
    case .renumber: edit { $0.number = random.number(below: 9) + 1 }
    case .swap:
      let other = random.place(in: collection.roles[role].questions)
      let number = collection.roles[role].questions[other].number
      collection.roles[role].questions[other].number =
        collection.roles[role].questions[question].number
      edit { $0.number = number }
    case .addRole:
      if collection.roles.count > 4 { return }
      var new = collection.roles[role]
      new.name = "Role_\(random.number(below: 100_000))"
      collection.roles.insert(new, at: role)
    case .removeRole:
      if collection.roles.count > 2 { collection.roles.remove(at: role) }
    case .renameRole: collection.roles[role].name = "Other_\(random.number(below: 100_000))"
    case .introduction:
      collection.roles[role].introduction = random.flag() ? nil : random.words(4)
    case .rolePicture: collection.roles[role].picture = random.words(1)
    case .reorderTable: collection.roles.shuffle(using: &random)
    case .tableRow: collection.roles[role].isInTable.toggle()
    case .focus: collection.roles[role].focus = random.words(2)
    case .readme: collection.readme = random.flag() ? nil : random.words(5)
    case .site:
      let (key, value) = random.element(of: Edit.settings)
      collection.site[key] = random.flag() ? value : nil
    case .themes:
      collection.themes =
        random.flag() ? random.some(of: ["cost", "evaluation", "reliability", "privacy"]) : nil
    case .scenarios:
      collection.scenarios = random.flag() ? random.some(of: ["worse", "late", "dear"]) : nil
    case .skillList: collection.skills = random.flag() ? random.some(of: ["Counting", "Odd"]) : nil
    case .synonyms: collection.synonyms = random.flag() ? [["cache", random.words(1)]] : nil
    case .page: collection.pages[random.element(of: ["About", "Help"])] = random.words(3)
    case .note: collection.note = random.words(4)
    case .attachment: collection.attachments["data/numbers.csv"] = random.words(2)
    case .missingAttachment:
      let path = "\(collection.roles[role].name)/missing.csv"
      collection.attachments[path] = collection.attachments[path] == nil ? "3\n" : nil
    case .nothing: break
    }
  }

  private static let keys = [
    ("themes", "[cost]"), ("themes", "[reliability, privacy]"), ("scenario", "worse"),
    ("scenario", "dear"), ("brief", "Why so?"), ("stance", "Because of the cost."),
    ("difficulty", "advanced"), ("difficulty", "foundational"), ("updated", "2026-11-02"),
    ("updated", "2025-01-30"), ("id", "a-name-for-ever"),
  ]

  private static let settings = [
    ("title", "Other"), ("print", "true"), ("twins", "false"), ("description", "Many of them."),
    ("base-url", "https://example.org/other/"), ("repository", "https://example.org/code"),
    ("author", "Nobody"), ("language", "de"),
  ]

  private static let targets = [
    "../AI_Engineer/Q1_Topic_1.md", "../ML_Engineer/Q2_Topic_2.md#closer", "missing.csv",
    "../data/numbers.csv", "../About.md", "../notes/Note.md", "https://example.org/", "#closer",
  ]
}

private func slugged(_ name: String) -> String {
  name.lowercased().split(separator: "_").joined(separator: "-")
}
