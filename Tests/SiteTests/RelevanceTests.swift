import Foundation
import Site
import TestSupport
import Testing

/// What the search finds in the collection itself, judged by `Tests/Search/judge.mjs`.
@Suite(.enabled(if: node != nil, "Node is not installed"))
struct RelevanceTests {
  private struct Judgement: Decodable {
    let kinds: [String: Kind]
    let typos: Typos?
    let bytes: Bytes

    struct Kind: Decodable { let ndcg: Double, success: Double }
    struct Typos: Decodable { let recall: Double }
    struct Bytes: Decodable { let requests: Int, brotli: Int }
  }

  @Test func findsWhatIsAskedFor() async throws {
    let judgement = try await judge()
    let all = try #require(judgement.kinds["all"])
    #expect(all.ndcg >= 0.93)
    #expect(judgement.kinds["topic"]?.success == 1)
    #expect(judgement.kinds["phrase"]?.ndcg == 1)
    #expect(judgement.bytes.requests == 2)
    #expect(judgement.bytes.brotli < 120_000)
  }

  @Test(.enabled(if: isFull, "with ROLECALL_FULL=1: every long word, mistyped in four ways"))
  func readsMistypedWords() async throws {
    let typos = try #require(try await judge("--typos").typos)
    #expect(typos.recall >= 0.95)
  }

  @Test func survivesAnyQuery() async throws {
    let (status, output) = try await run("fuzz.mjs", [isFull ? "50000" : "500"])
    #expect(status == 0, "\(String(decoding: output, as: UTF8.self))")
  }

  private func judge(_ options: String...) async throws -> Judgement {
    let (_, output) = try await run("judge.mjs", ["--json"] + options)
    return try JSONDecoder().decode(Judgement.self, from: output)
  }

  /// A script of `Tests/Search`, on the site of the collection itself: its status and output.
  private func run(_ script: String, _ options: [String]) async throws -> (Int32, Data) {
    let work = try Workplace()
    try await work.build { $0.content = repository.appending(path: "Content").path }
    let process = Process()
    let output = Pipe()
    process.executableURL = URL(filePath: try #require(node))
    process.arguments =
      [repository.appending(path: "Tests/Search/\(script)").path, work.output] + options
    process.standardOutput = output
    try process.run()
    let data = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return (process.terminationStatus, data)
  }
}

private let node = ProcessInfo.processInfo.environment["PATH", default: ""].split(separator: ":")
  .map { "\($0)/node" }.first { FileManager.default.isExecutableFile(atPath: $0) }
