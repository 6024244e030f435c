/// A question as its file gives it, defaults filled in: all that the site's other pages may show of it.
/// What its own page alone shows (the answer, its sections) is rendered from the file's document and not
/// kept here, so that few edits of a text change the question.
///
/// It never changes, so it is a value like the rest of the model. It is a class all the same, since pages
/// hand questions on: one reference is copied then, and not twenty.
package final class Question: Sendable {
  /// The path under the content folder: `AI_Engineer/Q4_RAG_Quality.md`.
  package let source: String
  /// The place of its role in `Collection.roles`.
  package let role: Int
  package let number: Int
  package let slug: String
  /// A permanent name; `<role slug>/<slug>` where the author gave none.
  package let id: String
  package let title: String
  /// The id of the `Topic:` heading, which the page's title keeps; `nil` without such a heading.
  package let titleID: String?
  /// The question, as plain text.
  package let text: String
  /// The question in one breath, for tables.
  package let brief: String
  /// The answer's position in a sentence or two; empty where there is no answer.
  package let stance: String
  /// Slugs of themes.
  package let themes: [String]
  /// The slug of its scenario.
  package let scenario: String?
  package let difficulty: Difficulty?
  package let updated: Day?
  /// What it tests, as its author worded it.
  package let skills: [String]
  /// The weak and the strong answer in short.
  package let weak: String?
  package let strong: String?
  /// Ids of questions that the author named.
  package let related: [String]
  package let aliases: [String]
  package let isDraft: Bool
  /// Whether it says where what it says is from.
  package let namesSources: Bool

  init(
    source: String, role: Int, number: Int, slug: String, id: String, title: String,
    titleID: String?, text: String, brief: String, stance: String, themes: [String],
    scenario: String?, difficulty: Difficulty?, updated: Day?, skills: [String], weak: String?,
    strong: String?, related: [String], aliases: [String], isDraft: Bool, namesSources: Bool
  ) {
    self.source = source
    self.role = role
    self.number = number
    self.slug = slug
    self.id = id
    self.title = title
    self.titleID = titleID
    self.text = text
    self.brief = brief
    self.stance = stance
    self.themes = themes
    self.scenario = scenario
    self.difficulty = difficulty
    self.updated = updated
    self.skills = skills
    self.weak = weak
    self.strong = strong
    self.related = related
    self.aliases = aliases
    self.isDraft = isDraft
    self.namesSources = namesSources
  }
}

package enum Difficulty: String, Sendable, CaseIterable {
  case foundational, intermediate, advanced

  /// `Foundational`
  package var name: String {
    switch self {
    case .foundational: "Foundational"
    case .intermediate: "Intermediate"
    case .advanced: "Advanced"
    }
  }
}

/// A line of a page's contents.
package struct ContentsEntry: Sendable, Equatable {
  /// 2 for a section of the page, 3 and 4 below it: the level of its HTML heading.
  package let level: Int
  package let id: String
  package let text: String

  package init(level: Int, id: String, text: String) {
    self.level = level
    self.id = id
    self.text = text
  }
}
