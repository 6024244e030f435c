import ArgumentParser
internal import Collection
internal import Site

struct Check: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Says what is wrong with a collection, and builds nothing.",
    discussion: """
      Examples:
        rolecall check
        rolecall check --content . --strict
      """)

  @OptionGroup var source: SourceOptions

  func run() async throws {
    var options = BuildOptions(jobs: try source.jobCount)
    options.content = source.content
    options.strict = source.strict
    let (findings, refused) = await Builder(options).check()
    show(findings, content: source.content, strict: source.strict)
    print(findings.summary(strict: source.strict))
    if refused { throw ExitCode(1) }
  }
}
