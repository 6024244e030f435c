import Collection
import Foundation
import TestSupport
import Testing

/// This repository's own `Content/`, read once for all tests.
struct Library: Sendable {
  let folder: ContentFolder
  let declared: OptionalFiles
  let readings: [QuestionReading]

  static let shared: Result<Library, any Error> = Result { try Library() }

  private init() throws {
    let root = repository.appending(path: "Content").path
    let folder = try ContentFolder.scan(root, excluding: nil)
    var findings: [Finding] = []
    let declared = OptionalFiles.read(folder, findings: &findings)
    let context = ReadingContext(
      declared: declared, links: LinkResolver(folder),
      roles: Dictionary(
        uniqueKeysWithValues: folder.roles.enumerated().map { ($1.name, ($0, slug($1.name))) }))
    self.folder = folder
    self.declared = declared
    readings = try folder.roles.flatMap { role in
      try role.questions.map { file in
        let source = try SourceText(
          path: file.path, bytes: SourceText.bytes(of: file.path, below: root))
        return try QuestionReading(source, file: file, context: context)
      }
    }
  }

  /// By the path under the content folder.
  static let names: [String] = (try? shared.get().readings.map(\.question.source)) ?? []

  static func reading(_ name: String) throws -> QuestionReading {
    try #require(try shared.get().readings.first { $0.question.source == name })
  }
}
