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
      """)

  @OptionGroup var source: SourceOptions

  @Option(help: "How findings are given: \(FindingFormat.names).")
  var format = FindingFormat.text

  @Option(
    help: ArgumentHelp(
      "A built site, or the list that `build --addresses` wrote: every address in it must be there.",
      valueName: "folder or list"),
    completion: .file())
  var against: String?

  @Flag(
    help: "Say what the collection covers: roles, themes, scenarios, difficulty, dates, sources.")
  var coverage = false

  func validate() throws {
    if coverage && (format == .sarif || format == .github) {
      throw ValidationError("--coverage is given as text or json.")
    }
  }

  func run() async throws {
    var options = BuildOptions(jobs: try source.jobCount)
    options.content = source.content
    options.strict = source.strict
    let builder = Builder(options)
    var (findings, refused) = await builder.check()
    if let against {
      let lost = try await lostAddresses(against, builder: builder)
      refused = refused || !lost.isEmpty
      findings = (findings + lost).sorted()
    }
    let survey = coverage ? Coverage(await builder.survey()) : nil
    show(findings, as: format, source: source, coverage: survey)
    if refused { throw ExitCode(1) }
  }

  private func lostAddresses(_ path: String, builder: Builder) async throws -> [Finding] {
    do {
      let published = try Addresses.read(path, files: filesWritten(into: path))
      let (collection, pages) = try await builder.inspect { path, bytes in
        var page = Addresses()
        page.add(path, bytes)
        return page.pages
      }
      var now = Addresses()
      for page in pages { now.pages.merge(page) { _, new in new } }
      return published.findings(now: now, collection: collection)
    } catch let failure as AddressFailure {
      standardError("error: \(failure.sentence)\n")
      throw ExitCode(1)
    } catch BuildFailure.content {
      // What is wrong is said already; what the site will have cannot be known before it is mended.
      return []
    } catch BuildFailure.writing(let failure) {
      standardError("error: \(failure.message)\n")
      throw ExitCode(1)
    }
  }
}

extension Coverage {
  init(_ survey: Survey) { self.init(survey.collection, alike: survey.alike) }
}
