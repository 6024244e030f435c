import FlyingFox
import Foundation
import Testing

@testable import Preview

/// What a host of static files answers, from a site that was built.
@Suite struct SiteHandlerTests {
  private let content: Folder
  private let site: Folder
  private let handler: SiteHandler

  init() async throws {
    (content, site) = (try Folder(), try Folder())
    try writeCollection(to: content, baseURL: "https://example.org/a/b/")
    try content.write("# About\n\n![x](x.svg) [y](Y.CSV)\n", to: "Content/About.md")
    try content.write("<svg xmlns='http://www.w3.org/2000/svg'/>", to: "Content/x.svg")
    try content.write("1,2\n", to: "Content/Y.CSV")
    var options = PreviewOptions(jobs: 2)
    options.content = content.url.appending(path: "Content").path
    handler = SiteHandler(
      folder: site.path, showing: Showing(), visitors: Visitors(servingAt: "127.0.0.1"))
    let cache = content.url.appending(path: "cache").path
    _ = await PreviewBuild(options, site: site.path, cache: cache).run(showing: handler.showing)
  }

  private func answer(
    _ target: String, _ method: HTTPMethod = .GET, _ headers: HTTPHeaders = [:]
  ) async -> HTTPResponse {
    let parts = target.split(separator: "?", maxSplits: 1).map(String.init)
    return await handler.handleRequest(
      HTTPRequest(
        method: method, version: .http11,
        target: .init(path: parts[0], query: parts.count > 1 ? parts[1] : ""), headers: headers,
        body: HTTPBodySequence()))
  }

  private func text(_ response: HTTPResponse) async throws -> String {
    String(decoding: try await response.bodyData, as: UTF8.self)
  }

  @Test(arguments: [
    ("/a/b/", "text/html; charset=utf-8"),
    ("/a/b/?q=x", "text/html; charset=utf-8"),
    ("/a/b/cook/soup/", "text/html; charset=utf-8"),
    ("/a/b/cook/soup/index.html", "text/html; charset=utf-8"),
    ("/a/b/cook/soup/index.md", "text/markdown; charset=utf-8"),
    ("/a/b/questions.json", "application/json"),
    ("/a/b/sitemap.xml", "application/xml"),
    ("/a/b/llms.txt", "text/plain; charset=utf-8"),
    ("/a/b/search/index.bin", "application/octet-stream"),
    ("/a/b/x.svg", "image/svg+xml"),
    ("/a/b/Y.CSV", "text/csv; charset=utf-8"),
    ("/.rolecall/preview.js", "text/javascript; charset=utf-8"),
    ("/.rolecall/preview.css", "text/css; charset=utf-8"),
  ])
  func mediaTypes(target: String, type: String) async {
    let response = await answer(target)
    #expect(response.statusCode == .ok)
    #expect(response.headers[.contentType] == type)
    #expect(response.headers[.cacheControl] == "no-cache")
  }

  /// A file of a kind that the table does not know would be offered to be saved.
  @Test func everyFileOfASiteHasAMediaType() throws {
    let files = FileManager.default.enumerator(atPath: site.path)?.allObjects as? [String] ?? []
    let unknown = files.filter {
      $0.contains(".") && !$0.hasPrefix(".") && mediaType(of: $0) == "application/octet-stream"
    }
    #expect(!unknown.isEmpty && unknown.allSatisfy { $0.hasSuffix(".bin") }, "\(unknown)")
  }

  @Test(arguments: [
    ("/", "/a/b/"),
    ("/a/b", "/a/b/"),
    ("/a/b/compare", "/a/b/compare/"),
    ("/a/b/compare?x=1&y", "/a/b/compare/?x=1&y"),
  ])
  func aFolderIsLedToWithItsSlash(target: String, location: String) async {
    let response = await answer(target)
    #expect(response.statusCode == .temporaryRedirect)
    #expect(response.headers[.location] == location)
  }

  /// The site's own page, with links that hold at any depth.
  @Test(arguments: [
    "/a/b/nothing", "/a/b/no/thing/", "/a/b/assets/", "/a/b/assets", "/a/b/questions.json/",
    "/a/b/%2e%2e/%2e%2e/etc/passwd", "/a/b/..%2f..%2fetc/passwd", "/a/b/.rolecall-files",
    "/a/b/.nojekyll", "/a/b//compare/",
  ])
  func whatIsMissingGetsTheSitesPage(target: String) async throws {
    let response = await answer(target)
    #expect(response.statusCode == .notFound)
    let page = try await text(response)
    #expect(page.contains("<title>Nothing stands here</title>"))
    #expect(page.contains(#"href="/a/b/cook/""#))
  }

  @Test(arguments: ["/compare/", "/a/", "/a/bc/", "/favicon.ico"])
  func outsideOfTheBasePathIsNothing(target: String) async throws {
    let response = await answer(target)
    #expect(response.statusCode == .notFound)
    #expect(try await text(response).contains(#"<a href="/a/b/">/a/b/</a>"#))
  }

  @Test func theScriptIsInServedPagesAlone() async throws {
    let script = #"<script src="/.rolecall/preview.js?site=1-"#
    for target in ["/a/b/", "/a/b/nothing"] {
      let page = try await text(await answer(target))
      #expect(page.split(separator: script, omittingEmptySubsequences: false).count == 2)
    }
    #expect(try await !text(await answer("/a/b/cook/soup/index.md")).contains(script))
    for file in ["index.html", "404.html"] {
      let written = try String(contentsOf: site.url.appending(path: file), encoding: .utf8)
      #expect(!written.contains(".rolecall/"))
    }
  }

  @Test func headIsTheSameWithoutTheBody() async throws {
    for target in ["/a/b/", "/a/b/nothing", "/a/b/questions.json"] {
      let (get, head) = (await answer(target), await answer(target, .HEAD))
      #expect(head.statusCode == get.statusCode)
      #expect(head.headers[.contentType] == get.headers[.contentType])
      #expect(head.headers[.contentLength] == String(try await get.bodyData.count))
      #expect(try await head.bodyData.isEmpty)
    }
  }

  @Test func whatABrowserHasIsNotSentAgain() async throws {
    let first = await answer("/a/b/questions.json")
    let tag = try #require(first.headers[.eTag])
    let second = await answer("/a/b/questions.json", .GET, [.ifNoneMatch: "\"other\", W/\(tag)"])
    #expect(second.statusCode == .notModified)
    #expect(try await second.bodyData.isEmpty)
    // The end of a long file tells as much as its beginning.
    let path = site.url.appending(path: "questions.json")
    var bytes = try Data(contentsOf: path)
    bytes[bytes.count - 2] ^= 1
    try bytes.write(to: path)
    let third = await answer("/a/b/questions.json", .GET, [.ifNoneMatch: tag])
    #expect(third.statusCode == .ok)
    #expect(third.headers[.eTag] != tag)
  }

  @Test func nothingButReadingIsAnswered() async {
    let response = await answer("/a/b/", .POST)
    #expect(response.statusCode == .methodNotAllowed)
    #expect(response.headers[HTTPHeader("Allow")] == "GET, HEAD")
    let stranger = await answer("/a/b/", .GET, [.host: "evil.example"])
    #expect(stranger.statusCode == .misdirectedRequest)
  }
}
