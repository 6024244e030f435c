internal import Collection
internal import HTML

/// Reads questions' files once more, for a page that needs the markup of a text that was not rendered in
/// this build, or not as this page shows it.
struct Reopening {
  let content: Content
}

extension Reopening {
  /// As the question's own page shows it.
  func body(of place: Int) throws(WritingFailure) -> [HTML] {
    try body(of: place) { reading, renderer in
      renderer.question(
        reading, at: content.collection.route(of: content.collection.questions[place]))
    }
  }

  /// As a print edition shows it.
  func body(of place: Int, in edition: Route, level: Int) throws(WritingFailure) -> [HTML] {
    try body(of: place) { reading, renderer in
      renderer.question(
        reading, page: content.collection.route(of: content.collection.questions[place]),
        in: edition, level: level)
    }
  }

  /// The text was found sound when the collection was read, so it still is.
  private func body(
    of place: Int, _ render: (QuestionReading, BodyRenderer) -> RenderedBody
  ) throws(WritingFailure) -> [HTML] {
    let known = content.questions[place]
    let path = known.facts.question.source
    let name = path[(path.lastIndex(of: "/").map(path.index(after:)) ?? path.startIndex)...]
    guard let file = ContentFolder.QuestionFile(path: path, name: String(name)) else {
      throw .changed(path)
    }
    let bytes = try content.bytes(of: path, as: known.source)
    let context = ReadingContext(declared: OptionalFiles(), links: content.links, roles: [:])
    let reading: QuestionReading
    do {
      reading = try QuestionReading(
        SourceText(path: path, bytes: bytes), file: file, context: context)
    } catch {
      throw .changed(path)
    }
    return render(reading, BodyRenderer(links: content.links, ledger: content.ledger)).markup
  }
}
