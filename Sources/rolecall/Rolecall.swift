import ArgumentParser

@main
struct Rolecall: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rolecall",
    abstract: "Makes a website of a collection of interview questions.",
    version: Version.text,
    subcommands: [Build.self, Serve.self, Check.self, Render.self, New.self, Init.self],
    defaultSubcommand: nil)
}
