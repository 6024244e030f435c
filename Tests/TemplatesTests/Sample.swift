@testable import Collection
@testable import Templates

/// Two roles that meet in one situation and one theme, and a question of each.
enum Sample {
  static let collection = collection(language: "en")

  private static func collection(language: String) -> Collection {
    Collection(
      site: site(language: language),
      home: Home(source: "README.md", title: "Two chairs", sections: []),
      roles: [role("cook", "Cook", 0..<1), role("clerk", "Head Clerk", 1..<2)],
      facets: ["Opens with"],
      questions: [
        question("Cook/Q1_Salt.md", role: 0, "Salt & pepper"),
        question("Head_Clerk/Q1_Ink.md", role: 1, "Ink"),
      ],
      scenarios: [
        Scenario(
          slug: "late", title: "Late", situation: "It is late, and it was due.", text: "",
          questions: [[0], [1]])
      ],
      themes: [Theme(slug: "order", name: "Order", sentence: "", questions: [[0], []])],
      skills: [Skill(name: "Patience", counts: [2, 1])], pages: [])
  }

  static let frame = Frame(
    collection: collection, assets: Assets { .file("assets/" + $0) }, baseURL: nil, hasFeed: false)

  static func frame(baseURL: String) -> Frame {
    Frame(
      collection: collection, assets: Assets { .file("assets/" + $0) }, baseURL: baseURL,
      hasFeed: true)
  }

  static func frame(language: String) -> Frame {
    Frame(
      collection: collection(language: language), assets: Assets { .file("assets/" + $0) },
      baseURL: nil, hasFeed: true)
  }

  private static func site(language: String) -> SiteSettings {
    var site = SiteSettings()
    site.title = "Two chairs"
    site.language = language
    return site
  }

  private static func role(_ slug: String, _ name: String, _ questions: Range<Int>) -> Role {
    Role(
      slug: slug, folder: name, name: name, focus: "", pattern: "What now?", summary: "",
      facets: ["A question"], questions: questions, introduction: nil)
  }

  private static func question(_ source: String, role: Int, _ title: String) -> Question {
    Question(
      source: source, role: role, number: 1, slug: role == 0 ? "salt" : "ink", id: "\(role)/1",
      title: title, titleID: "topic", text: "How much?", brief: "How much of it?",
      stance: "As much as it takes.", themes: role == 0 ? ["order"] : [], scenario: "late",
      difficulty: role == 0 ? .foundational : nil, updated: Day("2026-11-23"), skills: ["Patience"],
      weak: nil, strong: nil, related: [], aliases: [], isDraft: false,
      namesSources: false)
  }
}
