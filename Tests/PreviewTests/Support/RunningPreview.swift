import FlyingFox
import FlyingSocks
import Foundation
import Testing

@testable import Preview

/// A preview of a folder's `Content`, on a port of its own.
final class RunningPreview {
  private let task: Task<Void, any Error>
  private var news: AsyncStream<PreviewNews>.Iterator
  private(set) var address = ""

  private init(_ options: PreviewOptions) {
    let (stream, continuation) = AsyncStream.makeStream(of: PreviewNews.self)
    task = Task {
      defer { continuation.finish() }
      try await Preview(options) { continuation.yield($0) }.run()
    }
    news = stream.makeAsyncIterator()
  }

  /// Ended when the body is over.
  static func with(
    _ folder: Folder, _ change: (inout PreviewOptions) -> Void = { _ in },
    _ body: (RunningPreview) async throws -> Void
  ) async throws {
    var options = PreviewOptions(jobs: 2)
    options.content = folder.url.appending(path: "Content").path
    options.port = 0
    change(&options)
    let preview = RunningPreview(options)
    let outcome: Result<Void, any Error>
    do {
      guard case .listening(let address, _)? = await preview.next() else {
        return try await preview.task.value
      }
      preview.address = address
      try await body(preview)
      outcome = .success(())
    } catch {
      outcome = .failure(error)
    }
    preview.task.cancel()
    try await preview.task.value
    try outcome.get()
  }

  func next() async -> PreviewNews? { await news.next(isolation: nil) }

  /// The next build's news; whether the site is another is seen by what is served.
  func built() async throws {
    guard case .built? = await next() else {
      throw Surprise()
    }
  }

  func get(_ path: String) async throws -> (status: Int, text: String) {
    let port = try #require(URL(string: address)?.port.map(UInt16.init))
    var client = HTTPClient()
    let response = try await client.sendHTTPRequest(
      HTTPRequest(
        method: .GET, version: .http11, path: path, query: [],
        headers: HTTPHeaders([.host: "127.0.0.1"]), body: HTTPBodySequence()),
      to: sockaddr_in.inet(ip4: "127.0.0.1", port: port))
    return (
      response.statusCode.code, String(decoding: try await response.bodyData, as: UTF8.self)
    )
  }
}

/// The news was not what the test waits for.
struct Surprise: Error {}
