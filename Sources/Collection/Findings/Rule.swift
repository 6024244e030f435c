/// What content is held to. A rule's name stands behind each of its findings.
///
/// An error is content from which a wrong site would be built; everything else is a warning, so that
/// a collection with mistakes still builds.
package enum Rule: String, Sendable, CaseIterable {
  // Errors
  case notUTF8 = "not-utf-8"
  case brokenYAML = "broken-yaml"
  case noQuestions = "no-questions"
  case sameAddress = "same-address"
  case takenAddress = "taken-address"
  case outsideContent = "outside-content"
  case unsafeAttachment = "unsafe-attachment"
  case sameID = "same-id"
  case takenAlias = "taken-alias"
  case parserLimit = "parser-limit"
  case unreadable = "unreadable"
  // Found by `check --against` alone: a build cannot know what was published before.
  case lostAddress = "lost-address"

  // Warnings
  case unknownKey = "unknown-key"
  case unknownTheme = "unknown-theme"
  case unknownScenario = "unknown-scenario"
  case unknownSkill = "unknown-skill"
  case unknownDifficulty = "unknown-difficulty"
  case badValue = "bad-value"
  case badDate = "bad-date"
  case unknownRelated = "unknown-related"
  case sameNumber = "same-number"
  case noTopic = "no-topic"
  case noQuestion = "no-question"
  case emptyAnswer = "empty-answer"
  case sectionOrder = "section-order"
  case roleNotInTable = "role-not-in-table"
  case roleWithoutFolder = "role-without-folder"
  case scenarioGap = "scenario-gap"
  case scenarioTwice = "scenario-twice"
  case brokenLink = "broken-link"
  case brokenFragment = "broken-fragment"
  case draftLink = "draft-link"
  case refusedLink = "refused-link"
  case remotePicture = "remote-picture"
  case rawHTML = "raw-html"
  case raggedTable = "ragged-table"
  case openFence = "open-fence"
  case skippedLevel = "skipped-level"
  case noDescription = "no-description"
  case unusedFile = "unused-file"
  case notAQuestion = "not-a-question"
  case mojibake
  case sameTitle = "same-title"
  case sameText = "same-text"

  /// Found when the site is rendered, since nobody knows before how large it is.
  case overBudget = "over-budget"
  // Found by `check --external` alone: a build asks nobody.
  case goneLink = "gone-link"

  // Notes
  case unreachedLink = "unreached-link"
  case noBaseURL = "no-base-url"
  case glyph

  package var severity: Severity {
    switch self {
    case .notUTF8, .brokenYAML, .noQuestions, .sameAddress, .takenAddress, .outsideContent,
      .unsafeAttachment, .sameID, .takenAlias, .parserLimit, .unreadable, .lostAddress:
      .error
    case .noBaseURL, .unreachedLink, .glyph: .note
    default: .warning
    }
  }
}
