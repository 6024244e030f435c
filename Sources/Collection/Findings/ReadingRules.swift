// Rules that the reader of a file sees broken while it reads; the finding is worded there.
extension Rule {
  static let ofReading: [Rule] = [
    notUTF8, brokenYAML, noQuestions, outsideContent, unsafeAttachment, parserLimit, unreadable,
    unknownKey, unknownTheme, unknownScenario, unknownSkill, unknownDifficulty, badValue, badDate,
    roleNotInTable, roleWithoutFolder, brokenLink, brokenFragment, draftLink, refusedLink,
    remotePicture, unusedFile, notAQuestion, lostAddress, noBaseURL, overBudget, goneLink,
    unreachedLink,
  ]

  package static let notUTF8 = error("not-utf-8")
  package static let brokenYAML = error("broken-yaml")
  package static let noQuestions = error("no-questions")
  package static let outsideContent = error("outside-content")
  package static let unsafeAttachment = error("unsafe-attachment")
  package static let parserLimit = error("parser-limit")
  package static let unreadable = error("unreadable")
  /// Found by `check --against` alone: a build cannot know what was published before.
  package static let lostAddress = error("lost-address")

  package static let unknownKey = warning("unknown-key")
  package static let unknownTheme = warning("unknown-theme")
  package static let unknownScenario = warning("unknown-scenario")
  package static let unknownSkill = warning("unknown-skill")
  package static let unknownDifficulty = warning("unknown-difficulty")
  package static let badValue = warning("bad-value")
  package static let badDate = warning("bad-date")
  package static let roleNotInTable = warning("role-not-in-table")
  package static let roleWithoutFolder = warning("role-without-folder")
  package static let brokenLink = warning("broken-link")
  package static let brokenFragment = warning("broken-fragment")
  package static let draftLink = warning("draft-link")
  package static let refusedLink = warning("refused-link")
  package static let remotePicture = warning("remote-picture")
  package static let unusedFile = warning("unused-file")
  package static let notAQuestion = warning("not-a-question")
  /// Found when the site is rendered, since nobody knows before how large it is.
  package static let overBudget = warning("over-budget")
  /// Found by `check --external` alone: a build asks nobody.
  package static let goneLink = warning("gone-link")

  package static let unreachedLink = note("unreached-link")
  package static let noBaseURL = note("no-base-url")
}
