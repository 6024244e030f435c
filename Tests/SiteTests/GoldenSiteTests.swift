import Foundation
import Collection
import Site
import Testing

/// Whole sites, byte for byte: a folder in, a folder out. A file too many fails as one too few does.
///
/// `ROLECALL_RECORD=1 swift test --filter GoldenSiteTests` writes what a build gives now, and fails, so
/// that nobody records without reading the difference.
@Suite struct GoldenSiteTests {
  private let collections = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "Collections")

  @Test(arguments: ["Whole", "Bare"]) func collection(name: String) async throws {
    let output = FileManager.default.temporaryDirectory.appending(
      path: "golden-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: output) }
    let folder = collections.appending(path: name)
    var options = BuildOptions(jobs: 2)
    options.content = folder.appending(path: "Content").path
    options.output = output.path
    let report = try await Builder(options).build()

    var built = try texts(below: output)
    built["findings.txt"] = Data(words(of: report.findings, content: options.content).utf8)
    let golden = folder.appending(path: "Golden")
    if ProcessInfo.processInfo.environment["ROLECALL_RECORD"] != nil {
      try? FileManager.default.removeItem(at: golden)
      for (path, bytes) in built { try write(bytes, to: golden.appending(path: path)) }
      Issue.record("recorded \(built.count) files: read the difference, then run without recording")
      return
    }
    let expected = try texts(below: golden)
    #expect(built.keys.sorted() == expected.keys.sorted())
    for (path, bytes) in expected.sorted(by: { $0.key < $1.key }) where built[path] != bytes {
      Issue.record("\(name)/\(path) differs: \(firstDifference(built[path], bytes))")
    }
  }

  /// What the program's own files are is not the collections' matter: their bytes are left out, and
  /// their fingerprints taken from the pages that name them.
  private func texts(below folder: URL) throws -> [String: Data] {
    var texts: [String: Data] = [:]
    for path in try FileManager.default.subpathsOfDirectory(atPath: folder.path) {
      let url = folder.appending(path: path)
      let isFolder = try url.resourceValues(forKeys: [.isDirectoryKey]).isDirectory == true
      let isOwn = path.hasPrefix("assets/") || path.hasSuffix(".bin")
      if isFolder || isOwn || path == ".rolecall-files" { continue }
      let bytes = try Data(contentsOf: url)
      guard let text = String(data: bytes, encoding: .utf8) else {
        texts[path] = bytes
        continue
      }
      let plain = text.replacing(#/(assets/[a-z0-9-]+)\.[0-9a-z]{10}\./#) { "\($0.1).HASH." }
      texts[path] = Data(plain.utf8)
    }
    return texts
  }

  private func words(of findings: [Finding], content: String) -> String {
    var wording = FindingText(content: content, strict: false, colours: false)
    return findings.map { wording.text(of: $0) }.joined()
  }

  private func write(_ bytes: Data, to url: URL) throws {
    try FileManager.default.createDirectory(
      at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try bytes.write(to: url)
  }

  private func firstDifference(_ built: Data?, _ expected: Data) -> String {
    guard let built else { return "it was not built" }
    let one = String(decoding: built, as: UTF8.self).split(
      separator: "\n", omittingEmptySubsequences: false)
    let other = String(decoding: expected, as: UTF8.self).split(
      separator: "\n", omittingEmptySubsequences: false)
    let line =
      zip(one, other).enumerated().first { $1.0 != $1.1 }?.offset ?? min(one.count, other.count)
    func text(_ lines: [Substring]) -> Substring { line < lines.count ? lines[line] : "(nothing)" }
    return "line \(line + 1)\n  built:  \(text(one))\n  golden: \(text(other))"
  }
}
