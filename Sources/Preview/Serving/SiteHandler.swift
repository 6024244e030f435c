internal import Collection
internal import FlyingFox
internal import Foundation
internal import HTML

/// Answers as a host of static files does, from the folder that builds write to.
struct SiteHandler: HTTPHandler {
  let folder: String
  let showing: Showing
  let visitors: Visitors

  func handleRequest(_ request: HTTPRequest) async -> HTTPResponse {
    guard visitors.admit(host: request.headers[.host]) else {
      return text(.misdirectedRequest, "This preview is for the machine that it runs on.\n")
    }
    guard request.method == .GET || request.method == .HEAD else {
      var refusal = text(.methodNotAllowed, "This preview answers GET and HEAD.\n")
      refusal.headers[HTTPHeader("Allow")] = "GET, HEAD"
      return refusal
    }
    let path = request.target.path()
    if path == PreviewFiles.events, request.method == .GET {
      return HTTPResponse(
        statusCode: .ok,
        headers: [.contentType: "text/event-stream", .cacheControl: "no-store"],
        body: HTTPBodySequence(from: EventStream(changes: await showing.changes())))
    }
    var answer = await file(at: path, for: request)
    answer.headers[HTTPHeader("X-Content-Type-Options")] = "nosniff"
    return await answer.revalidated(for: request)
  }
}

extension SiteHandler {
  private func file(at path: String, for request: HTTPRequest) async -> HTTPResponse {
    if path.hasPrefix(PreviewFiles.folder) {
      guard let bytes = PreviewFiles.bytes(of: path) else { return text(.notFound, "Not found.\n") }
      return found(bytes, type: mediaType(of: path))
    }
    // NB: asked before the file is read. A page that is newer than it says loads once more; one that
    // is older than it says would stay.
    let shown = await showing.now()
    guard let site = shown.site else {
      return page(.serviceUnavailable, "There is no site yet.", site: nil)
    }
    if path == "/", !shown.base.names.isEmpty { return redirect(to: shown.base.text) }
    guard let wanted = RequestPath(path) else { return missing(site) }
    guard wanted.names.starts(with: shown.base.names) else {
      let place = shown.base.text
      return page(
        .notFound,
        """
        Nothing stands here: the site begins at <a href="\(place)">\(place)</a>.
        """, site: site)
    }
    let below = wanted.names.dropFirst(shown.base.names.count)
    let file = ([folder] + below).joined(separator: "/")
    let index = file + "/index.html"
    switch Disk.kind(of: file) {
    case .file where !wanted.isFolder: return answer(with: file, site: site)
    case .folder where wanted.isFolder: return answer(with: index, site: site)
    case .folder where Disk.kind(of: index) == .file:
      let query = request.target.query()
      return redirect(to: path + "/" + (query.isEmpty ? "" : "?" + query))
    default: return missing(site)
    }
  }

  private func answer(with file: String, site: String) -> HTTPResponse {
    contents(of: file, site: site).map { found($0, type: mediaType(of: file)) } ?? missing(site)
  }

  private func missing(_ site: String) -> HTTPResponse {
    contents(of: folder + "/404.html", site: site).map {
      found($0, type: mediaType(of: "404.html"), status: .notFound)
    } ?? text(.notFound, "Not found.\n")
  }

  /// - Returns: `nil` where the file cannot be read.
  private func contents(of file: String, site: String) -> Data? {
    guard let bytes = try? Disk.read(file) else { return nil }
    return file.hasSuffix(".html") ? PreviewFiles.adding(site, to: Data(bytes)) : Data(bytes)
  }

  private func found(
    _ bytes: Data, type: String, status: HTTPStatusCode = .ok
  ) -> HTTPResponse {
    // Browsers may keep it, and ask each time whether it still holds.
    HTTPResponse(
      statusCode: status, headers: [.contentType: type, .cacheControl: "no-cache"], body: bytes)
  }

  /// Not for ever: the next collection that is served here may have a file where this has a folder.
  private func redirect(to address: String) -> HTTPResponse {
    let headers: HTTPHeaders = [.location: address, .cacheControl: "no-store"]
    return HTTPResponse(statusCode: .temporaryRedirect, headers: headers)
  }

  private func text(_ status: HTTPStatusCode, _ sentence: String) -> HTTPResponse {
    HTTPResponse(
      statusCode: status,
      headers: [.contentType: "text/plain; charset=utf-8", .cacheControl: "no-store"],
      body: Data(sentence.utf8))
  }

  private func page(_ status: HTTPStatusCode, _ sentence: HTML, site: String?) -> HTTPResponse {
    HTTPResponse(
      statusCode: status,
      headers: [.contentType: "text/html; charset=utf-8", .cacheControl: "no-store"],
      body: PreviewFiles.page(sentence, site: site))
  }
}

extension HTTPResponse {
  /// With a tag of its bytes; without the bytes where the browser has them, or asked for none.
  fileprivate func revalidated(for request: HTTPRequest) async -> HTTPResponse {
    guard let bytes = try? await bodyData else { return self }
    var answer = self
    if statusCode == .ok {
      let tag = tag(of: bytes)
      answer.headers[.eTag] = tag
      if request.headers[.ifNoneMatch]?.contains(tag) == true {
        answer.statusCode = .notModified
        answer.payload = .httpBody(HTTPBodySequence())
        return answer
      }
    }
    if request.method == .HEAD {
      answer.headers[.contentLength] = String(bytes.count)
      answer.payload = .httpBody(HTTPBodySequence())
    }
    return answer
  }
}

/// NB: `Data`'s own hash is that of its first bytes.
private func tag(of bytes: Data) -> String {
  var hasher = Hasher()
  bytes.withUnsafeBytes { hasher.combine(bytes: $0) }
  return "\"\(String(UInt(bitPattern: hasher.finalize()), radix: 36))\""
}
