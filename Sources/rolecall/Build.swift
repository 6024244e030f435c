import ArgumentParser
internal import Collection
internal import Reports
internal import Site

struct Build: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Builds the site.",
    discussion: """
      Examples:
        rolecall build
        rolecall build --base-url https://example.org/questions/ --strict
        rolecall build --content . --output Public
      """)

  @OptionGroup var source: SourceOptions

  @Option(help: "The folder that the site is written to.", completion: .directory)
  var output = "Public"

  @Option(help: "Where the site will stand, for the pages that need whole addresses.")
  var baseURL: String?

  @Option(
    help: "Write a list of the site's addresses there, for a later `check --against`.",
    completion: .file())
  var addresses: String?

  @Option(
    help: ArgumentHelp(
      "Where the next build finds what this one knows. May be deleted at any time.",
      valueName: "folder"),
    completion: .directory)
  var cache = ".rolecall"

  @Flag(help: "Forget what the last build kept, and build everything anew.")
  var clean = false

  @Flag(help: "Show drafts.")
  var drafts = false

  @Flag(help: "Say nothing but findings.")
  var quiet = false

  @Flag(help: "Print one JSON object at the end.")
  var json = false

  @Flag(help: "Say for each file that is written what made it change, a line each.")
  var explain = false

  @Flag(help: "Say where the time went.")
  var timings = false

  func validate() throws {
    if quiet && json { throw ValidationError("--quiet and --json say different things: give one.") }
    try requireAddress(baseURL)
  }

  func run() async throws {
    var options = BuildOptions(jobs: source.jobCount)
    options.content = source.content
    options.output = output
    options.baseURL = baseURL
    options.drafts = drafts
    options.strict = source.strict
    options.cache = cache
    options.isClean = clean
    options.program = programPath()
    options.versions = Version.text
    options.endsProgram = true
    let start = ContinuousClock.now
    Interruption.watch()
    let terminal = Terminal()
    let progress = quiet || json ? Progress.silent : terminal.progress
    do {
      let report = try await Builder(options).build(progress: progress)
      terminal.endProgress()
      finish(report, seconds: seconds(since: start), built: true)
    } catch {
      terminal.endProgress()
      switch error {
      case .content(let report):
        finish(report, seconds: seconds(since: start), built: false)
      case .writing(let failure):
        standardError("error: \(failure.message)\n  \(failure.remedy)\n")
      }
      throw ExitCode(1)
    }
    if let addresses { try listAddresses(in: addresses) }
  }

  private func listAddresses(in file: String) throws {
    do {
      let list = try Addresses.read(folder: output, files: filesWritten(into: output))
      try Disk.replace(file, with: Array(list.text.utf8))
    } catch {
      standardError("error: \(error.path): \(error.reason)\n")
      throw ExitCode(1)
    }
  }

  private func finish(_ report: BuildReport, seconds: Double, built: Bool) {
    show(report.findings, content: source.content, strict: source.strict)
    if let failure = report.cacheFailure, !quiet {
      standardError("note: \(failure.message)\n  \(failure.remedy)\n")
    }
    if json {
      print(ReportJSON(report, source: source, built: built, explaining: explain).text)
      return
    }
    if timings {
      for timing in report.timings {
        standardError("\(timing.phase): \(milliseconds(timing.seconds))\n")
      }
    }
    if explain {
      for change in report.changes { print(change.sentence) }
    }
    if quiet { return }
    let findings = report.findings.summary(strict: source.strict)
    if built {
      print(
        "\(report.pages) pages, \(report.written) files written, \(report.unchanged) unchanged, \(report.removed) removed; \(findings); \(milliseconds(seconds))"
      )
    } else {
      standardError("Nothing was written: \(findings).\n")
    }
  }
}

func requireAddress(_ baseURL: String?) throws {
  if let baseURL, !isWholeAddress(baseURL) {
    throw ValidationError("--base-url begins with https:// or http://.")
  }
}

/// What every command that reads a collection is told.
struct SourceOptions: ParsableArguments {
  @Option(help: "The folder that holds the collection.", completion: .directory)
  var content = "Content"

  @Flag(help: "Count warnings as errors.")
  var strict = false

  @Option(help: "How many files are worked on at once; as many as there are processors.")
  var jobs: Int?

  var jobCount: Int { jobs ?? processorCount() }

  func validate() throws {
    if let jobs, !(1...1024).contains(jobs) {
      throw ValidationError("--jobs is a number from 1 to 1024.")
    }
  }
}
