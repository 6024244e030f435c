/// A role: a lens on the situations. A top-level folder that holds at least one question.
///
/// A class as a question is one.
package final class Role: Sendable {
  package let slug: String
  /// The folder's name under the content folder.
  package let folder: String
  package let name: String
  /// From the README's table; empty where it has none.
  package let focus: String
  package let pattern: String
  /// The one-line summary from the README's tree.
  package let summary: String
  /// The cells of the table's further columns, in the order of `Collection.facets`.
  package let facets: [String]
  /// Its questions, in order: their places in `Collection.questions`.
  package let questions: Range<Int>
  /// The path of its own introduction, where there is one.
  package let introduction: String?

  init(
    slug: String, folder: String, name: String, focus: String, pattern: String, summary: String,
    facets: [String], questions: Range<Int>, introduction: String?
  ) {
    self.slug = slug
    self.folder = folder
    self.name = name
    self.focus = focus
    self.pattern = pattern
    self.summary = summary
    self.facets = facets
    self.questions = questions
    self.introduction = introduction
  }
}

extension Role {
  /// How many colours and marks there are.
  package static let colours = 12

  /// The mark of the role at a place, from 1: past the last they come round again.
  package static func shape(_ place: Int) -> Int { place % colours + 1 }

  /// The class that gives a page the role's colour: `r1` for the first. When the marks come round
  /// again, each stands in the colour of the one after it, so that no two roles have both in common.
  ///
  ///     style(0), style(11), style(12)   // r1, r12, r2
  package static func style(_ place: Int) -> String {
    styles[(place + place / colours) % colours]
  }

  private static let styles = (1...colours).map { "r\($0)" }
}
