import Foundation
import TestSupport
import Testing

@testable import SearchIndex

/// A small site with nothing but its search, and Node to run it.
struct Client {
  let folder: URL

  static var whole: Client { Client(limits: .standard) }
  static var split: Client { Client(limits: .tiny) }
  /// Each word in a file of its own.
  static var scattered: Client { Client(limits: SearchLimits(index: 64, part: 1)) }
  private let limits: SearchLimits

  static let node = ProcessInfo.processInfo.environment["PATH", default: ""].split(separator: ":")
    .map { "\($0)/node" }.first { FileManager.default.isExecutableFile(atPath: $0) }

  private init(limits: SearchLimits) {
    self.limits = limits
    folder = FileManager.default.temporaryDirectory.appending(path: "search-\(UUID().uuidString)")
  }

  /// What the module answers to each query, a line each.
  func lines(for queries: [Any], scenario: String = "plain") async throws -> [String] {
    try await write()
    defer { try? FileManager.default.removeItem(at: folder) }
    let process = Process()
    let (input, output) = (Pipe(), Pipe())
    process.executableURL = URL(filePath: try #require(Client.node))
    process.arguments = [
      repository.appending(path: "Tests/Search/client.mjs").path, folder.path, scenario,
    ]
    process.standardInput = input
    process.standardOutput = output
    try process.run()
    try input.fileHandleForWriting.write(
      contentsOf: JSONSerialization.data(withJSONObject: queries))
    try input.fileHandleForWriting.close()
    let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    return text.split(separator: "\n").map(String.init)
  }

  private func write() async throws {
    for name in ["assets", "search"] {
      try FileManager.default.createDirectory(
        at: folder.appending(path: name), withIntermediateDirectories: true)
    }
    // One module of several files, as in the built site.
    let sources = repository.appending(path: "Templates/Assets/search")
    let names = try FileManager.default.contentsOfDirectory(atPath: sources.path).sorted()
    let module = try names.map { try Data(contentsOf: sources.appending(path: $0)) }
    try Data(module.joined(separator: [UInt8(ascii: "\n")])).write(
      to: folder.appending(path: "assets/search.js"))
    for file in await Client.index(limits: limits).files {
      try Data(file.make()).write(to: folder.appending(path: "search/\(file.name)"))
    }
  }
}

extension Client {
  static func index(limits: SearchLimits, known: KnownParts = KnownParts()) async -> SearchIndex {
    var collector = WordCollector()
    func words(_ parts: [(Field, String)]) -> PageWords {
      for (field, text) in parts {
        if field == .heading {
          collector.begin(SearchSection(heading: text, anchor: plainSlug(text)))
        }
        collector.add(text, to: field)
      }
      return collector.finish()
    }
    let words = [
      words([
        (.topic, "RAG Quality"), (.question, "Why does retrieval miss?"), (.heading, "Gaps"),
        (.answer, "Measure recall@k before you tune 10⁻⁷."),
      ]),
      words([
        (.topic, "Model Drift"), (.question, "What has changed since launch?"),
        (.heading, "Alarms"),
        (.answer, "Set an alarm threshold by what a miss costs; the quality of data comes first."),
      ]),
      words([
        (.topic, "Serving"), (.question, "How do you serve it?"), (.keywords, "throughput"),
        (.heading, "Batching"),
        (.answer, "Optimize the batch for size, latency and GPU memory."),
      ]),
    ]
    return await SearchIndex(
      roles: [
        SearchRole(slug: "ai-engineer", name: "AI Engineer"),
        SearchRole(slug: "ml-engineer", name: "ML Engineer"),
      ],
      pages: [
        SearchPage(
          slug: "rag-quality", title: "RAG Quality", role: 0, themes: ["größe"],
          difficulty: "advanced"),
        SearchPage(slug: "model-drift", title: "Model Drift", role: 1),
        SearchPage(
          slug: "serving", title: "Serving", role: 1, themes: ["speed"], scenario: "too-slow"),
      ],
      words: words, vocabulary: await Vocabulary(words),
      synonyms: [
        ["lag", "latency"], ["VRAM", "GPU memory", "space on the device", "graphics storage"],
      ],
      known: known, limits: limits)
  }
}
