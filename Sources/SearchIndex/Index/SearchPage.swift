/// A role as results and filters name it.
package struct SearchRole: Sendable {
  package let slug: String
  package let name: String

  package init(slug: String, name: String) {
    self.slug = slug
    self.name = name
  }
}

/// What a result says of a question, and what it can be filtered by.
package struct SearchPage: Sendable {
  package let slug: String
  package let title: String
  /// The index of its role. Questions come in the order of their roles.
  package let role: Int
  /// Slugs.
  package let themes: [String]
  package let scenario: String?
  package let difficulty: String?

  package init(
    slug: String, title: String, role: Int, themes: [String] = [], scenario: String? = nil,
    difficulty: String? = nil
  ) {
    self.slug = slug
    self.title = title
    self.role = role
    self.themes = themes
    self.scenario = scenario
    self.difficulty = difficulty
  }
}
