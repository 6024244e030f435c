import Foundation

/// A folder of one test's own, gone when the test is over.
final class Folder: Sendable {
  let url: URL

  init() throws {
    url = FileManager.default.temporaryDirectory.appending(path: "preview-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: url) }

  var path: String { url.path }

  func write(_ text: String, to path: String) throws {
    let file = url.appending(path: path)
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: file)
  }

  func move(_ path: String, to other: String) throws {
    // NB: `FileManager` refuses to put a file in the place of another; editors do just that.
    guard rename(url.appending(path: path).path, url.appending(path: other).path) == 0 else {
      throw CocoaError(.fileWriteUnknown)
    }
  }

  func remove(_ path: String) throws {
    try FileManager.default.removeItem(at: url.appending(path: path))
  }
}

/// Two roles with a question each.
func writeCollection(to folder: Folder, baseURL: String? = nil) throws {
  if let baseURL { try folder.write("base-url: \(baseURL)\n", to: "Content/site.yml") }
  for role in ["Cook", "Waiter"] {
    try folder.write(question(role, "Soup"), to: "Content/\(role)/Q1_Soup.md")
  }
}

func question(_ role: String, _ answer: String) -> String {
  """
  # \(role) Interview Question

  ## Topic: Soup

  ### Question

  > Is the \(role.lowercased())'s soup too hot?

  ### Answer

  \(answer)

  ### What This Question Tests

  - Patience

  """
}
