import Collection
import Testing

@Suite struct QuestionReadingTests {
  private func read(_ text: String, name: String = "Q4_RAG_Quality.md") throws -> QuestionReading {
    let folder = try TemporaryFolder(["AI_Engineer/\(name)": text])
    let content = try ContentFolder.scan(folder.path, excluding: nil)
    let file = try #require(content.roles.first?.questions.first)
    let source = try SourceText(
      path: file.path, bytes: SourceText.bytes(of: file.path, below: folder.path))
    let context = ReadingContext(
      declared: OptionalFiles(), links: LinkResolver(content),
      roles: ["AI_Engineer": (0, "ai-engineer")])
    return try QuestionReading(source, file: file, context: context)
  }

  private let whole = """
    # AI Engineer Interview Question

    ## Topic: Retrieval Quality

    ---

    ### Question

    > Metrics are good. Answers are bad. What do you look at first?
    >
    > Say why.

    ---

    ### Answer

    Look at the answers. Then count.

    #### First

    One two three.

    ### Second

    #### Third

    ### Follow-Up Questions

    1. And then?

    ### Weak and Strong Answers

    | Answer | Sounds like | Note |
    |---|---|---|
    | Weak | a | *wrong* |
    | Good | b | fair |
    | Excellent | c | right |

    ### Notes

    Kept.

    ### What This Question Tests

    - Reading *closely*
    - Counting
    """

  @Test func theOutlineIsRead() throws {
    let question = try read(whole).question
    #expect(question.title == "Retrieval Quality")
    #expect(question.slug == "rag-quality")
    #expect(question.id == "ai-engineer/rag-quality")
    #expect(question.number == 4)
    #expect(
      question.text == "Metrics are good. Answers are bad. What do you look at first? Say why.")
    #expect(question.brief == "What do you look at first?")
    #expect(question.stance == "Look at the answers.")
    #expect(question.skills == ["Reading closely", "Counting"])
    #expect(question.weak == "wrong")
    #expect(question.strong == "right")
  }

  @Test func everySectionStandsWhereItStood() throws {
    let reading = try read(whole)
    #expect(
      reading.outline.sections.map(\.kind)
        == [.question, .answer, .followUps, .weakAndStrong, .other, .tests])
    // The topic, the frame and the question's heading are the template's to say; none is skipped.
    #expect(reading.levels == [0, 0, 0, 2, 3, 3, 4, 2, 2, 2, 2])
    #expect(
      reading.contents.map(\.text)
        == ["First", "Second", "Third", "Follow-Up Questions", "Weak and Strong Answers", "Notes"])
    #expect(reading.findings.isEmpty)
  }

  @Test func carriageReturnsAndByteOrderMarksChangeNothing() throws {
    let plain = try read(whole).question
    let windows =
      "\u{FEFF}"
      + whole.split(separator: "\n", omittingEmptySubsequences: false)
      .joined(separator: "\r\n")
    #expect(try fields(of: read(windows).question) == fields(of: plain))
  }

  /// All that a question holds, field by field.
  private func fields(of question: Question) -> String {
    var text = ""
    dump(question, to: &text)
    return text
  }

  /// The question as tables show it, where the author gave no brief.
  @Test(arguments: [
    ("> Why? How? Enough.", "How?"),
    ("> Say what e.g. you know. Then stop.", "Say what e.g. you know."),
    ("> No mark at all", "No mark at all"),
    ("> “Is it?” she asks.", "“Is it?” she asks."),
    ("Plain paragraph. Really?", "Really?"),
    ("- a list\n- of things?", "a list of things?"),
  ])
  func briefs(question: String, brief: String) throws {
    let text = "## Topic: T\n\n### Question\n\n\(question)\n\n### Answer\n\nYes.\n"
    #expect(try read(text).question.brief == brief)
  }

  @Test func aLongBriefIsCutAtAWord() throws {
    let long = [String](repeating: "words", count: 40).joined(separator: " ")
    let brief = try read("### Question\n\n> \(long)?\n").question.brief
    #expect(brief.count <= 110)
    #expect(brief.hasSuffix("words…"))
  }

  @Test func withoutATopicTheNameIsTheTitle() throws {
    let reading = try read("### Question\n\n> Why?\n\n### Answer\n\nSo.\n")
    #expect(reading.question.title == "RAG Quality")
    #expect(reading.findings.map(\.rule.name) == ["no-topic"])
  }

  @Test func frontMatterWins() throws {
    let matter = """
      ---
      id: rag
      themes: [Evaluation, data]
      scenario: too-slow
      brief: "Short?"
      stance: "Firm."
      difficulty: advanced
      updated: 2026-11-23
      keywords: [blast radius, sandboxing]
      related: [a/b]
      aliases: [/old/]
      draft: true
      ---

      """
    let reading = try read(matter + whole)
    let question = reading.question
    #expect(question.id == "rag")
    #expect(question.themes == ["evaluation", "data"])
    #expect(question.scenario == "too-slow")
    #expect(question.brief == "Short?")
    #expect(question.stance == "Firm.")
    #expect(question.difficulty == .advanced)
    #expect(question.updated == Day("2026-11-23"))
    #expect(reading.keywords == ["blast radius", "sandboxing"])
    #expect(question.related == ["a/b"])
    #expect(question.aliases == ["/old/"])
    #expect(question.isDraft)
  }

  /// What may have been meant to be held back is not published.
  @Test(arguments: [
    ("true", true, true), ("True", true, true), ("yes", true, true), ("\"on\"", true, true),
    ("false", false, true), ("FALSE", false, true), ("no", false, true), ("off", false, true),
    ("maybe", true, false), ("", true, false), ("[true]", true, false), ("1", true, false),
  ])
  func aDraftIsHeldBackUnlessItSaysOtherwise(text: String, isDraft: Bool, isPlain: Bool) throws {
    let reading = try read("---\ndraft: \(text)\n---\n" + whole)
    #expect(reading.question.isDraft == isDraft)
    #expect(reading.findings.map(\.rule.name) == (isPlain ? [] : ["bad-value"]))
  }
}
