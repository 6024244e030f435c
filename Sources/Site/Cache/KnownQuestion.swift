internal import HTML
internal import Storage
internal import Synchronization

/// A question's facts with what they were found from. A class, since whoever looks at one of its values
/// would copy them all.
final class KnownQuestion: Sendable {
  let facts: QuestionFacts
  let source: Digest
  /// Of all that other pages may show of it.
  let matter: Digest
  let surroundings: Digest
  /// Where the archive has them; `nil` where they were found anew.
  let place: FactsArchive.Place?
  /// Of its own page, where it was rendered in this build.
  private let markup: Mutex<KeptMarkup?>

  init(
    facts: QuestionFacts, markup: KeptMarkup?, source: Digest, surroundings: Digest,
    place: FactsArchive.Place?
  ) {
    self.facts = facts
    self.source = source
    self.surroundings = surroundings
    self.place = place
    matter = facts.question.matter
    self.markup = Mutex(markup)
  }

  /// Gives the markup away: it is a good part of what a build holds, and of use for one page alone.
  func takeMarkup() -> [HTML]? { markup.withLock { $0.take() }?.html }
}
