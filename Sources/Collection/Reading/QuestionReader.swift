package import Markdown

/// A question's file, read: the question itself, and what its page is rendered from.
package struct QuestionReading: Sendable {
  package let question: Question
  /// The headings of its page, for the contents.
  package let contents: [ContentsEntry]
  /// Words in the answer.
  package let words: Int
  /// The stance that the front matter gives; without one the question's is the answer's first sentence.
  package let declaredStance: String?
  /// What it treats under names that do not stand in its text, for the search.
  package let keywords: [String]
  package let document: Document
  package let headings: [Heading]
  /// For each heading the level at which the page shows it; 0 where the template says it instead.
  package let levels: [UInt8]
  package let outline: Outline
  package let links: [LinkUse]
  /// Where those stand that lead to other files, for the twin; none where the site has no twins.
  package let written: [WrittenLink]
  /// By which nearly the same text is found again.
  package let sketch: TextSketch
  package let findings: [Finding]
}

/// What reading a file needs to know of the others.
package struct ReadingContext: Sendable {
  package let declared: OptionalFiles
  package let links: LinkResolver
  /// By the name of a role's folder.
  package let roles: [String: (place: Int, slug: String)]

  package init(
    declared: OptionalFiles, links: LinkResolver, roles: [String: (place: Int, slug: String)]
  ) {
    self.declared = declared
    self.links = links
    self.roles = roles
  }
}

extension QuestionReading {
  package init(
    _ source: SourceText, file: ContentFolder.QuestionFile, context: ReadingContext
  ) throws(Finding) {
    var findings: [Finding] = []
    let metadata = try QuestionMetadata(
      source, declared: context.declared, findings: &findings)
    let document = try Document(source)
    let headings = document.headings()
    let outline = Outline(of: document, headings: headings)
    let levels = pageLevels(of: headings, in: outline)
    let links = linkUses(in: document, source: source.path, resolver: context.links)
    let name = file.words.split(separator: "_").joined(separator: " ")
    let text = QuestionText(document, outline: outline)
    // What a draft still lacks is its author's to know.
    if !metadata.isDraft {
      findings += outlineChecks.findings(
        in: QuestionOutline(outline: outline, source: source, name: name))
    }
    findings += documentFindings(document, headings: headings, source: source)
    findings += linkFindings(links, path: source.path)
    findings += metadata.skillFindings(
      text.skills, lines: text.skillLines, declared: context.declared)

    (self.document, self.headings, self.levels) = (document, headings, levels)
    (self.outline, self.links) = (outline, links)
    // Nothing but twins asks for them.
    written =
      context.declared.site.twins ? writtenLinks(links, in: document, source: source) : []
    sketch = TextSketch(document)
    contents = pageContents(of: headings, levels: levels, outline: outline)
    words = text.answerWords
    declaredStance = metadata.stance
    keywords = metadata.keywords
    let folder = String(source.path.firstPart)
    let role = context.roles[folder] ?? (0, slug(folder))
    let questionSlug = slug(file.words)
    question = Question(
      source: source.path, role: role.place, number: file.number, slug: questionSlug,
      id: metadata.id ?? "\(role.slug)/\(questionSlug)",
      title: outline.topic?.title ?? name,
      titleID: (outline.topic?.heading).map { headings[$0].id },
      text: text.question,
      brief: metadata.brief ?? briefly(text.question.isEmpty ? name : text.question),
      stance: metadata.stance ?? firstSentence(text.answerOpening),
      themes: metadata.themes, scenario: metadata.scenario, difficulty: metadata.difficulty,
      updated: metadata.updated, skills: text.skills, weak: text.weak, strong: text.strong,
      related: metadata.related, aliases: metadata.aliases, isDraft: metadata.isDraft,
      namesSources: contents.contains { $0.level == 2 && Outline.kind(of: $0.text) == .sources })
    self.findings = findings
  }
}

extension Document {
  /// The Markdown of a file, lines counted from the file's first.
  package init(_ source: SourceText) throws(Finding) {
    do {
      try self.init(parsing: source.markdown, firstLine: source.bodyLine)
    } catch {
      throw Finding(
        .parserLimit, source.path, line: error.line, error.reason,
        remedy: "split the file, or write the passage without so many open brackets or levels")
    }
  }
}
