import ArgumentParser
internal import Collection
internal import Foundation
internal import Preview
internal import Site

struct Serve: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Shows the site as it will be, and shows it anew whenever its content changes.",
    discussion: """
      Open pages load again where they stood. What is wrong with the content is shown over the page, \
      and the last good page stays beneath. The site is built into a folder of its own: nothing that is \
      published is touched. Ctrl-C ends it.

      Examples:
        rolecall serve --open
        rolecall serve --content . --drafts
        rolecall serve --host 0.0.0.0 --port 8000
      """)

  @OptionGroup var source: SourceOptions

  @Option(help: "The port to listen on; 0 for any that is free.")
  var port: UInt16 = 8080

  @Option(
    help: "The address to listen on: 127.0.0.1 for this machine alone, 0.0.0.0 for every network.")
  var host = "127.0.0.1"

  @Option(
    help: ArgumentHelp(
      "Where the site will stand: it is shown under the same path.", valueName: "url"))
  var baseURL: String?

  @Flag(help: "Show drafts.")
  var drafts = false

  @Flag(help: "Open the site in a browser.")
  var open = false

  @Flag(
    help: "Look for changes again and again, for folders whose changes the system does not tell.")
  var poll = false

  func validate() throws { try requireAddress(baseURL) }

  func run() async throws {
    var options = PreviewOptions(jobs: source.jobCount)
    options.content = source.content
    options.strict = source.strict
    options.baseURL = baseURL
    options.drafts = drafts
    options.host = host
    options.port = port
    options.isPolling = poll
    let log = PreviewLog(content: source.content, strict: source.strict, opens: open)
    let preview = Preview(options) { log.tell($0) }
    do {
      try await untilInterrupted { () throws(PreviewFailure) in try await preview.run() }
    } catch let failure as PreviewFailure {
      standardError("error: \(failure.message)\n  \(failure.remedy)\n")
      throw ExitCode(1)
    }
  }
}

/// Runs until it ends or somebody asks for its end: it is then cancelled, and clears up after itself.
/// A second Ctrl-C ends the program at once.
private func untilInterrupted(_ body: @escaping @Sendable () async throws -> Void) async throws {
  let running = Task { try await body() }
  let signals = [SIGINT, SIGTERM, SIGHUP].map { number in
    signal(number, SIG_IGN)
    let source = DispatchSource.makeSignalSource(signal: number)
    source.setEventHandler {
      signal(number, SIG_DFL)
      running.cancel()
    }
    source.resume()
    return source
  }
  defer { for source in signals { source.cancel() } }
  try await running.value
}
