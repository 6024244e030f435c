internal import Collection
internal import Foundation
internal import Preview
internal import Site
internal import Synchronization

/// What `serve` says to the one who runs it. The same findings are not said twice.
final class PreviewLog: Sendable {
  private let content: String
  private let strict: Bool
  private let opens: Bool
  private let known = Mutex<[Finding]>([])

  init(content: String, strict: Bool, opens: Bool) {
    self.content = content
    self.strict = strict
    self.opens = opens
  }

  func tell(_ news: PreviewNews) {
    switch news {
    case .listening(let address, let isOpen):
      say("\(address)\n")
      if isOpen {
        standardError("note: whoever reaches this machine by a network can read this, drafts too\n")
      }
      if opens { openInBrowser(address) }
    case .built(let report, let time):
      tell(report.findings)
      say(
        "\(report.pages) pages, \(report.written) files written, \(report.removed) removed; "
          + "\(report.findings.summary(strict: strict)); \(milliseconds(time / .seconds(1)))\n")
    case .refused(let findings):
      tell(findings)
      say("The site is as it was: \(findings.summary(strict: strict)).\n")
    case .failed(let failure):
      standardError("error: \(failure.message)\n  \(failure.remedy)\n")
    case .polling(let failure):
      standardError("note: changes are looked for again and again: \(failure.sentence)\n")
    }
  }

  private func tell(_ findings: [Finding]) {
    let isNew = known.withLock { known in
      defer { known = findings }
      return known != findings
    }
    if isNew { show(findings, content: content, strict: strict) }
  }

  /// NB: `print` would keep it until much has gathered, where nobody's terminal reads it.
  private func say(_ text: String) { standardOutput(Array(text.utf8)) }
}

private func openInBrowser(_ address: String) {
  #if canImport(Darwin)
    let opener = "open"
  #else
    let opener = "xdg-open"
  #endif
  let process = Process()
  process.executableURL = URL(filePath: "/usr/bin/env")
  process.arguments = [opener, address]
  process.standardOutput = FileHandle.nullDevice
  process.standardError = FileHandle.nullDevice
  process.terminationHandler = { process in
    guard process.terminationStatus != 0 else { return }
    standardError("note: no browser was opened: `\(opener) \(address)` failed\n")
  }
  try? process.run()
}
