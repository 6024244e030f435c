import Foundation
import Testing

/// `serve` as a person starts and ends it; what it serves has tests of its own.
@Suite(.timeLimit(.minutes(2))) struct ServeTests {
  private func collection() throws -> Program {
    let program = try Program()
    try program.run("init", "Content")
    return program
  }

  @Test func itSaysWhereAndLeavesNothing() async throws {
    let program = try collection()
    defer { program.remove() }
    try program.write("", to: "temporary/.keep")
    let running = try program.start(
      ["serve", "--port", "0"], environment: ["TMPDIR": program.folder.path + "/temporary"])
    let lines = try await running.lines(2)
    #expect(lines[0].contains(#/^http://127\.0\.0\.1:\d+/$/#))
    #expect(lines[1].hasPrefix("16 pages, "))
    #expect(try names(program, "temporary").count == 2)
    running.process.interrupt()
    #expect(try running.outcome().errors == "")
    #expect(running.process.terminationStatus == 0)
    #expect(try names(program, "temporary") == [".keep"])
    #expect(try names(program, "").filter { !$0.hasPrefix(".") } == ["Content", "temporary"])
  }

  private func names(_ program: Program, _ folder: String) throws -> [String] {
    try FileManager.default.contentsOfDirectory(
      atPath: program.folder.appending(path: folder).path
    ).sorted()
  }

  @Test func findingsAreSaidOnce() async throws {
    let program = try collection()
    defer { program.remove() }
    try program.write("# Notes\n", to: "Content/Data_Analyst/Notes.md")
    let running = try program.start(["serve", "--port", "0"])
    #expect(try await running.lines(2)[1].contains("1 warning"))
    try program.write("# Other notes\n", to: "Content/Data_Analyst/Notes.md")
    #expect(try await running.lines(3)[2].contains("1 warning"))
    running.process.interrupt()
    let errors = try running.outcome().errors
    #expect(errors.split(separator: "[not-a-question]").count == 2, "\(errors)")
  }

  @Test func openingToANetworkIsSaidAloud() async throws {
    let program = try collection()
    defer { program.remove() }
    let running = try program.start(["serve", "--port", "0", "--host", "0.0.0.0"])
    _ = try await running.lines(2)
    running.process.terminate()
    #expect(
      try running.outcome().errors
        == "note: whoever reaches this machine by a network can read this, drafts too\n")
    #expect(running.process.terminationStatus == 0)
  }

  @Test func aBrowserIsOpenedOnRequest() async throws {
    let program = try collection()
    defer { program.remove() }
    for name in ["open", "xdg-open"] {
      try program.write("#!/bin/sh\necho \"$1\" > opened\n", to: "bin/\(name)")
      try FileManager.default.setAttributes(
        [.posixPermissions: 0o755], ofItemAtPath: program.folder.path + "/bin/\(name)")
    }
    let path = ProcessInfo.processInfo.environment["PATH"] ?? ""
    let running = try program.start(
      ["serve", "--port", "0", "--open"],
      environment: ["PATH": program.folder.path + "/bin:" + path])
    let address = try await running.lines(2)[0]
    running.process.interrupt()
    #expect(try running.outcome().errors == "")
    // The opener runs beside the program.
    while (try? program.read("opened")) != address + "\n" {
      try await Task.sleep(for: .milliseconds(10))
    }
  }

  @Test(arguments: [
    (["--host", "example.org"], "error: example.org is no address of this machine\n"),
    (
      ["--content", "nowhere"],
      "error: the content folder nowhere cannot be read: No such file or directory\n"
    ),
  ])
  func whatCannotBeIsRefused(arguments: [String], errors: String) throws {
    let program = try collection()
    defer { program.remove() }
    let outcome = try program.run(["serve", "--port", "0"] + arguments)
    #expect(outcome.status == 1 && outcome.output == "")
    #expect(outcome.errors.hasPrefix(errors))
  }

  @Test func usageThatIsWrongIsRefused() throws {
    let program = try collection()
    defer { program.remove() }
    #expect(try program.run("serve", "--port", "70000").status == 64)
    #expect(try program.run("serve", "--base-url", "example.org/a").status == 64)
  }
}
