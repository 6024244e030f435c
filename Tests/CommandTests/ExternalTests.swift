import FlyingFox
import FlyingSocks
import Foundation
import Synchronization
import Testing

/// `check --external` against a server of the test's own: nobody else is asked anything.
@Suite struct ExternalTests {
  private let requests = Requests()

  /// A class, since the server's handler shares it.
  private final class Requests: Sendable {
    private let list = Mutex<[String]>([])

    func add(_ request: String) { list.withLock { $0.append(request) } }

    func take() -> [String] {
      list.withLock { list in
        defer { list = [] }
        return list
      }
    }
  }

  private func withServer(_ body: (_ host: String) async throws -> Void) async throws {
    let server = HTTPServer(address: try .inet(ip4: "127.0.0.1", port: 0), logger: .disabled)
    let requests = requests
    await server.appendRoute("*") { request in
      requests.add("\(request.method.rawValue) \(request.path)")
      let status: HTTPStatusCode =
        switch request.path {
        case "/here", "/new": .ok
        case "/moved": .movedPermanently
        case "/shy" where request.method == .GET: .ok
        case "/shy": .methodNotAllowed
        case "/broken": .internalServerError
        default: .notFound
        }
      return HTTPResponse(
        statusCode: status, headers: request.path == "/moved" ? [.location: "/new"] : [:])
    }
    let running = Task { try await server.run() }
    defer { running.cancel() }
    try await server.waitUntilListening(timeout: 60)
    guard case .ip4(_, let port)? = await server.listeningAddress else { throw CancellationError() }
    try await body("http://127.0.0.1:\(port)")
  }

  @Test func goneIsNotTheSameAsUnreached() async throws {
    let program = try Program()
    defer { program.remove() }
    try program.run("init", "Content")
    try await withServer { host in
      let links = ["here", "here#part", "moved", "shy", "gone", "broken", "private"]
      // Nobody listens on the discard port.
      let text = links.map { "[\($0)](\(host)/\($0))\n" }.joined() + "[none](http://127.0.0.1:9/)\n"
      try program.write("# About\n\n\(text)", to: "Content/About.md")
      try program.write("links-not-asked: [\"\(host)/private\"]\n", to: "Content/site.yml")

      let checked = try program.run("check", "--external", "--pause", "0", "--strict")
      #expect(checked.status == 1)
      #expect(checked.output == "1 error, 2 notes\n")
      let shown = checked.errors.replacing(host, with: "HOST")
        .replacing(#/after \d+ ms/#, with: "after a while").split(separator: "\n").filter {
          $0.hasPrefix("About")
        }
      #expect(
        shown == [
          "About.md:7:8: error: `HOST/gone` is gone: its host answers 404 [gone-link]",
          "About.md:8:10: note: `HOST/broken` could not be reached: the host answers 500 [unreached-link]",
          "About.md:10:8: note: `http://127.0.0.1:9/` could not be reached: "
            + "Failed to connect to 127.0.0.1 port 9 after a while: Couldn't connect to server [unreached-link]",
        ])
      #expect(
        requests.take() == [
          "HEAD /broken", "GET /broken", "HEAD /gone", "GET /gone", "HEAD /here", "HEAD /moved",
          "HEAD /new", "HEAD /shy", "GET /shy",
        ])

      // What is known is not asked again; what could not be reached is.
      #expect(try program.run("check", "--external", "--pause", "0").status == 0)
      #expect(requests.take() == ["HEAD /broken", "GET /broken"])
    }
  }

  @Test func aBuildAsksNobody() async throws {
    let program = try Program()
    defer { program.remove() }
    try program.run("init", "Content")
    try await withServer { host in
      try program.write("# About\n\n[gone](\(host)/gone)\n", to: "Content/About.md")
      #expect(try program.run("build").status == 0)
      #expect(try program.run("check").status == 0)
      #expect(requests.take() == [])
    }
  }
}
