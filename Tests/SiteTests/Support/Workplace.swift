import Collection
import Foundation
import Site

/// Folders for one test: content, output and cache, removed when the test is over.
final class Workplace {
  let root: URL

  init(_ sample: Sample? = nil) throws {
    root = FileManager.default.temporaryDirectory.appending(path: "rolecall-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: root, withIntermediateDirectories: true)
    if let sample { try write(sample) }
  }

  deinit { try? FileManager.default.removeItem(at: root) }

  var content: String { root.appending(path: "Content").path }
  var output: String { root.appending(path: "Public").path }
  var cache: String { root.appending(path: "cache").path }

  func write(_ sample: Sample, to folder: String = "Content") throws {
    for (path, text) in sample.files { try write(text, to: "\(folder)/\(path)") }
  }

  func write(_ text: String, to path: String) throws { try write(Array(text.utf8), to: path) }

  func write(_ bytes: [UInt8], to path: String) throws {
    let url = root.appending(path: path)
    try FileManager.default.createDirectory(
      at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(bytes).write(to: url)
  }

  func remove(_ path: String) throws {
    try FileManager.default.removeItem(at: root.appending(path: path))
  }

  func text(_ path: String) -> String? {
    try? String(contentsOf: root.appending(path: path), encoding: .utf8)
  }

  /// Every file of the site with its bytes; the program's own list aside.
  func site(_ folder: String = "Public") throws -> [String: Data] {
    let url = root.appending(path: folder)
    var files: [String: Data] = [:]
    for path in (FileManager.default.enumerator(atPath: url.path)?.allObjects ?? []) as? [String]
      ?? []
    {
      guard path != ".rolecall-files" else { continue }
      var isFolder: ObjCBool = false
      let file = url.appending(path: path)
      guard FileManager.default.fileExists(atPath: file.path, isDirectory: &isFolder),
        !isFolder.boolValue
      else { continue }
      files[path] = try Data(contentsOf: file)
    }
    return files
  }

  @discardableResult func build(
    _ change: (inout BuildOptions) -> Void = { _ in }
  ) async throws -> BuildReport {
    var options = BuildOptions(jobs: 2)
    options.content = content
    options.output = output
    change(&options)
    return try await Builder(options).build()
  }
}
