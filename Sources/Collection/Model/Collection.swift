/// Everything that pages are made from: values, read once and found sound before any page is rendered.
///
/// A class as a question is one: pages hand it on, and one reference is copied then, not nine lists.
package final class Collection: Sendable {
  package let site: SiteSettings
  /// The home page's title and the sections of the collection's README.
  package let home: Home
  package let roles: [Role]
  /// The names of the table's further columns, which compare the roles.
  package let facets: [String]
  /// Role by role, each role's in the order of their numbers.
  package let questions: [Question]
  package let scenarios: [Scenario]
  package let themes: [Theme]
  /// What is tested, by how many questions: the most tested first.
  package let skills: [Skill]
  package let pages: [Page]
  private let scenarioPlaces: [String: Int]
  private let themePlaces: [String: Int]

  init(
    site: SiteSettings, home: Home, roles: [Role], facets: [String], questions: [Question],
    scenarios: [Scenario], themes: [Theme], skills: [Skill], pages: [Page]
  ) {
    self.site = site
    self.home = home
    self.roles = roles
    self.facets = facets
    self.questions = questions
    self.scenarios = scenarios
    self.themes = themes
    self.skills = skills
    self.pages = pages
    scenarioPlaces = places(scenarios.map(\.slug))
    themePlaces = places(themes.map(\.slug))
  }
}

private func places(_ slugs: [String]) -> [String: Int] {
  Dictionary(zip(slugs, slugs.indices), uniquingKeysWith: { first, _ in first })
}

extension Collection {
  package func role(of question: Question) -> Role { roles[question.role] }

  package func questions(of role: Role) -> ArraySlice<Question> { questions[role.questions] }

  package func scenario(of question: Question) -> Scenario? {
    question.scenario.flatMap { scenarioPlaces[$0] }.map { scenarios[$0] }
  }

  package func route(of question: Question) -> Route {
    .question(role: roles[question.role].slug, question: question.slug)
  }

  package func theme(_ slug: String) -> Theme? { themePlaces[slug].map { themes[$0] } }

  package var questionCount: Int { roles.last?.questions.upperBound ?? 0 }

  /// The same as pages see it that are handed the questions and skills that they show: that a page cannot
  /// show others is how it is known what it shows.
  package var withoutQuestions: Collection {
    Collection(
      site: site, home: home, roles: roles, facets: facets, questions: [], scenarios: scenarios,
      themes: themes, skills: [], pages: pages)
  }
}

/// What `site.yml` says, with the README's words where it says nothing.
package struct SiteSettings: Sendable, Equatable {
  package var title = "Interview questions"
  package var description = ""
  package var language = "en"
  package var author: String?
  package var baseURL: String?
  /// The address of the repository, for "suggest an edit".
  package var repository: String?
  /// Whether print editions are made.
  package var print = false
  /// Whether a Markdown twin stands beside each question.
  package var twins = true
  package var budgets = Budgets()
  /// What addresses begin with that nobody asks about: hosts that never answer a program.
  package var linksNotAsked: [String] = []
}

/// The collection's README: the home page.
package struct Home: Sendable, Equatable {
  /// `nil` where the folder has no README.
  package let source: String?
  package let title: String
  /// The README's sections, in its order; the ones that the site shows in another form are left out.
  package let sections: [ContentsEntry]
}

/// A Markdown file that is no question: `About.md`, or one that a text refers to.
package struct Page: Sendable, Equatable {
  package let source: String
  package let title: String
  package let titleID: String?
  /// Its first sentence, or nothing.
  package let description: String
  package let route: Route
  /// Whether it stands at the top of the content folder, and so in the footer.
  package let isListed: Bool
  package let contents: [ContentsEntry]
}
