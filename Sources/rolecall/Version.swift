internal import Markdown

/// What `--version` prints: the program's version, and that of the library which reads Markdown.
enum Version {
  static let number = "0.1.0"

  static var text: String {
    "rolecall \(number)\nlibcmark \(LibraryVersion.running) (built with \(LibraryVersion.header))"
  }
}
