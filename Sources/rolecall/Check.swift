import ArgumentParser
internal import Collection
internal import HTML
internal import Reports
internal import Site

struct Check: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Says what is wrong with a collection, and builds nothing.",
    discussion: """
      With --against it also says which addresses a published site had, headings included, that the \
      collection has no longer and that no alias leads on from.

      Examples:
        rolecall check
        rolecall check --content . --strict
        rolecall check --format sarif > findings.sarif
        rolecall check --against Public
        rolecall check --coverage
        rolecall check --external
      """)

  @OptionGroup var source: SourceOptions

  @Option(help: "How findings are given.")
  var format = FindingFormat.text

  @Option(
    help: ArgumentHelp(
      "A built site, or the list that `build --addresses` wrote: every address in it must be there.",
      valueName: "folder or list"),
    completion: .file())
  var against: String?

  @Flag(
    help: "Ask whether what links to elsewhere name is there. Nothing else asks anybody anything.")
  var external = false

  @OptionGroup var asking: AskingOptions

  @Flag(
    help: "Say what the collection covers: roles, themes, scenarios, difficulty, dates, sources.")
  var coverage = false

  func validate() throws {
    if coverage && (format == .sarif || format == .github) {
      throw ValidationError("--coverage is given as text or json.")
    }
    if !external && (asking.cache != nil || asking.pause != nil) {
      throw ValidationError("--cache and --pause are for --external.")
    }
  }

  func run() async throws {
    var options = BuildOptions(jobs: source.jobCount)
    options.content = source.content
    options.strict = source.strict
    let builder = Builder(options)
    var (findings, settings) = await builder.check()
    let survey = coverage || external ? await builder.survey() : nil
    if against != nil || !settings.budgets.isEmpty {
      findings += try await renderedFindings(builder)
    }
    if external, let survey { findings += try await externalFindings(survey) }
    let sorted = findings.sorted()
    let report = coverage ? survey.map { Coverage($0.collection, alike: $0.alike) } : nil
    show(sorted, as: format, source: source, coverage: report)
    if sorted.contains(where: { $0.rule.severity(strict: source.strict) == .error }) {
      throw ExitCode(1)
    }
  }

  /// What is seen on the rendered site alone: lost addresses, and budgets that are crossed.
  private func renderedFindings(_ builder: Builder) async throws -> [Finding] {
    do {
      let published = try against.map { path throws(AddressFailure) in
        try Addresses.read(path, files: filesWritten(into: path))
      }
      let (collection, files) = try await builder.inspect { path, bytes in
        var addresses = Addresses()
        addresses.add(path, bytes)
        return (path: path, bytes: bytes.count, addresses: addresses)
      }
      var now = Addresses()
      for file in files { now.pages.merge(file.addresses.pages) { _, new in new } }
      return collection.site.budgets.findings(files.map { ($0.path, $0.bytes) })
        + (published?.findings(now: now, collection: collection) ?? [])
    } catch let failure as AddressFailure {
      standardError("error: \(failure.sentence)\n")
      throw ExitCode(1)
    } catch BuildFailure.content {
      // What is wrong is said already; what the site will be cannot be known before it is mended.
      return []
    } catch BuildFailure.writing(let failure) {
      standardError("error: \(failure.message)\n")
      throw ExitCode(1)
    }
  }
}
