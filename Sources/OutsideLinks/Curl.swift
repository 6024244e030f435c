import Foundation

/// Asks hosts by way of the curl that the machine has. A site generator has no other need of TLS and
/// of all that goes with it, so the program does not carry a library for them.
package struct Curl: Sendable {
  private let program: URL
  private let userAgent: String

  /// `nil` where the machine has no curl.
  package init?(userAgent: String) {
    let folders = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
    let candidates = folders.map { URL(filePath: String($0)).appending(path: "curl") }
    guard
      let found = candidates.first(where: {
        FileManager.default.isExecutableFile(atPath: $0.path)
      })
    else { return nil }
    program = found
    self.userAgent = userAgent
  }
}

extension Curl {
  package func ask(_ method: LinkCheck.Method, _ url: String) async -> LinkAnswer {
    let process = Process()
    process.executableURL = program
    process.arguments = arguments(method, url)
    let output = Pipe()
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    process.standardInput = FileHandle.nullDevice
    do {
      try await withCheckedThrowingContinuation { (ended: CheckedContinuation<Void, any Error>) in
        process.terminationHandler = { _ in ended.resume() }
        do { try process.run() } catch { ended.resume(throwing: error) }
      }
    } catch {
      return LinkAnswer(status: 0, reason: "curl did not start: \(error.localizedDescription)")
    }
    // A status and a sentence, which the pipe holds: nothing is lost by reading it now.
    let answer = try? output.fileHandleForReading.readToEnd()
    return LinkAnswer(curl: String(decoding: answer ?? Data(), as: UTF8.self))
  }

  private func arguments(_ method: LinkCheck.Method, _ url: String) -> [String] {
    // NB: `--disable` must come first; it keeps a person's own settings out.
    [
      "--disable", "--silent", "--globoff", "--location", "--max-redirs", "10",
      "--proto", "=http,https", "--proto-redir", "=http,https",
      "--connect-timeout", "10", "--max-time", "30", "--user-agent", userAgent,
      "--output", "/dev/null", "--write-out", "%{http_code} %{errormsg}",
    ] + (method == .head ? ["--head"] : ["--range", "0-0"]) + ["--url", url]
  }
}

extension LinkAnswer {
  /// `404 `, or `000 Could not resolve host: example.org`
  init(curl text: String) {
    let parts = text.split(separator: " ", maxSplits: 1)
    let status = parts.first.flatMap { Int($0) } ?? 0
    let reason = parts.count > 1 ? String(parts[1]) : "no answer"
    self.init(status: status, reason: reason)
  }
}
