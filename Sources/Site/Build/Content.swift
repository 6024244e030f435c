internal import Collection
internal import HTML
internal import Markdown
internal import SearchIndex
internal import Templates

/// The content folder, read: the model, what pages show of the texts, and everything that is wrong.
struct Content: Sendable {
  let folder: ContentFolder?
  let collection: Collection
  let synonyms: [[String]]
  /// By the place of the question.
  let bodies: [QuestionBody]
  let words: [PageWords]
  let home: (introduction: HTML, sections: [HomePage.Section])
  /// By role.
  let introductions: [(lead: HTML, rest: HTML, contents: [ContentsEntry])]
  /// By page.
  let pageBodies: [HTML]
  let attachments: [(path: String, route: Route)]
  let elsewhere: [OutsideLink]
  let findings: [Finding]
  let links: LinkResolver

  func isRefused(strict: Bool) -> Bool {
    findings.contains {
      $0.rule.severity == .error || (strict && $0.rule.severity == .warning)
    }
  }
}

extension Content {
  static func read(_ options: BuildOptions) async -> Content {
    let folder: ContentFolder
    do {
      folder = try ContentFolder.scan(
        options.content, excluding: Disk.resolved(options.output))
    } catch {
      return Content(failing: error, content: options.content)
    }
    var reader = ContentReader(folder: folder, options: options)
    await reader.readQuestions()
    reader.readPages()
    return reader.finish()
  }

  /// Nothing but the reason why the folder cannot be read.
  private init(failing error: Disk.Failure, content: String) {
    let folder = ContentFolder.empty(at: content)
    let assembly = Assembly(
      folder: folder, declared: OptionalFiles(), home: nil, questions: [], pages: [], drafts: false)
    self.init(
      folder: nil, collection: assembly.collection, synonyms: [], bodies: [], words: [],
      home: ("", []), introductions: [], pageBodies: [], attachments: [], elsewhere: [],
      findings: [
        Finding(
          .unreadable, "", "the content folder \(content) cannot be read: \(error.reason)",
          remedy: "name the folder with --content")
      ],
      links: LinkResolver(folder))
  }
}
