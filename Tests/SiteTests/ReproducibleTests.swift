import Foundation
import Site
import TestSupport
import Testing

/// The same content gives the same bytes, whatever the folder and however many tasks.
@Suite struct ReproducibleTests {
  private func build(_ content: URL, jobs: Int) async throws -> [String: Data] {
    let output = FileManager.default.temporaryDirectory.appending(path: "same-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: output) }
    var options = BuildOptions(jobs: jobs)
    options.content = content.path
    options.output = output.path
    _ = try await Builder(options).build()
    var files: [String: Data] = [:]
    for path in try FileManager.default.subpathsOfDirectory(atPath: output.path) {
      let url = output.appending(path: path)
      if try url.resourceValues(forKeys: [.isRegularFileKey]).isRegularFile == true {
        files[path] = try Data(contentsOf: url)
      }
    }
    return files
  }

  @Test func neitherFolderNorJobsShow() async throws {
    let content = repository.appending(path: "Content")
    let copy = FileManager.default.temporaryDirectory.appending(path: "copy-\(UUID().uuidString)")
    try FileManager.default.copyItem(at: content, to: copy)
    defer { try? FileManager.default.removeItem(at: copy) }
    let one = try await build(content, jobs: 1)
    let other = try await build(copy, jobs: 7)
    #expect(one.count > 150)
    #expect(one == other)
  }
}
