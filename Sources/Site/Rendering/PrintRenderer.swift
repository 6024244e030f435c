internal import Collection
internal import Templates

/// Questions as a print edition shows them.
struct PrintRenderer {
  private let content: Content
  private let edition: Route
  private let level: Int
  private let files: [String: ContentFolder.QuestionFile]

  init(_ content: Content, edition: Route, level: Int) {
    self.content = content
    self.edition = edition
    self.level = level
    files = Dictionary(
      (content.folder?.roles ?? []).flatMap(\.questions).map { ($0.path, $0) },
      uniquingKeysWith: { first, _ in first })
  }

  /// The text was found sound when the collection was read, so what is wrong now is the disk.
  func body(of question: Question) throws(Disk.Failure) -> QuestionBody {
    guard let folder = content.folder, let file = files[question.source] else {
      throw Disk.Failure(path: question.source, reason: "it is no longer there")
    }
    let context = ReadingContext(declared: OptionalFiles(), links: content.links, roles: [:])
    let reading: QuestionReading
    do {
      let source = try SourceText.reading(question.source, below: folder.root)
      reading = try QuestionReading(source, file: file, context: context)
    } catch {
      throw Disk.Failure(path: question.source, reason: error.message)
    }
    return BodyRenderer(links: content.links, root: folder.root).question(
      reading, page: content.collection.route(of: question), in: edition, level: level)
  }
}
