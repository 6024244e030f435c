import Foundation
import Testing

/// What was published stays: a rename, a reworded heading, a role that goes.
@Suite struct AgainstTests {
  private func published() throws -> Program {
    let program = try Program()
    try program.run("init", "Content")
    try program.run("build", "--addresses", "addresses.txt")
    return program
  }

  private func rename(_ program: Program, alias: String?) throws {
    let old = "Content/Backend_Engineer/Q2_Retry_Storm.md"
    var text = try program.read(old)
    if let alias { text.replace("themes:", with: "aliases: [\(alias)]\nthemes:") }
    try FileManager.default.removeItem(at: program.folder.appending(path: old))
    try program.write(text, to: "Content/Backend_Engineer/Q2_Thundering_Herd.md")
  }

  @Test(arguments: ["Public", "addresses.txt"])
  func nothingIsLostWhereNothingChanged(published list: String) throws {
    let program = try published()
    defer { program.remove() }
    #expect(
      try program.run("check", "--against", list)
        == .init(status: 0, output: "no findings\n", errors: ""))
  }

  @Test(arguments: ["Public", "addresses.txt"])
  func aRenameWithoutAnAliasFails(published list: String) throws {
    let program = try published()
    defer { program.remove() }
    try rename(program, alias: nil)
    let checked = try program.run("check", "--against", list)
    #expect(checked.status == 1)
    let from = list == "Public" ? ", made from `Backend_Engineer/Q2_Retry_Storm.md`," : ""
    #expect(
      checked.errors == """
        Content: error: /backend-engineer/retry-storm/\(from) was published, and nothing stands there now [lost-address]
          write `aliases: ["/backend-engineer/retry-storm/"]` in the question that readers should find instead

        """)
  }

  @Test(arguments: ["Public", "addresses.txt"])
  func anAliasKeepsTheAddressAndItsHeadings(published list: String) throws {
    let program = try published()
    defer { program.remove() }
    try rename(program, alias: "/backend-engineer/retry-storm/")
    #expect(try program.run("check", "--against", list).status == 0)
    try program.run("build")
    #expect(
      try program.read("Public/_redirects")
        == "/backend-engineer/retry-storm/ /backend-engineer/thundering-herd/ 301\n")
    let page = try program.read("Public/backend-engineer/retry-storm/index.html")
    #expect(page.contains(#"content="0; url=../../backend-engineer/thundering-herd/""#))
  }

  @Test func aHeadingIsAnAddressToo() throws {
    let program = try published()
    defer { program.remove() }
    let path = "Content/Backend_Engineer/Q2_Retry_Storm.md"
    let text = try program.read(path).replacing("#### Tonight", with: "#### Now")
    try program.write(text, to: path)
    let checked = try program.run("check", "--against", "addresses.txt", "--format", "json")
    #expect(checked.status == 1)
    #expect(checked.output.contains("/backend-engineer/retry-storm/#tonight was published"))
    #expect(checked.output.contains(#""path":"Content/Backend_Engineer/Q2_Retry_Storm.md""#))

    try program.write(
      text.replacing("themes:", with: "aliases: [\"#tonight\"]\nthemes:"), to: path)
    #expect(try program.run("check", "--against", "addresses.txt").status == 0)
    #expect(try program.run("build").status == 0)
    #expect(try program.read("Public/_redirects") == "")
  }

  /// What lies in the folder and no build wrote is no address of the site's.
  @Test func othersFilesAreNotTheSites() throws {
    let program = try published()
    defer { program.remove() }
    try program.write("mine", to: "Public/mine.pdf")
    #expect(try program.run("check", "--against", "Public").status == 0)
    try FileManager.default.removeItem(at: program.folder.appending(path: "Public/.rolecall-files"))
    #expect(try program.run("check", "--against", "Public").status == 1)
  }

  @Test(arguments: [
    ("nowhere", "error: nowhere: No such file or directory\n"),
    (
      "Content/README.md",
      "error: Content/README.md: this is neither a built site nor a list that `rolecall build --addresses` wrote\n"
    ),
  ])
  func whatIsNoListIsSaid(list: String, errors: String) throws {
    let program = try published()
    defer { program.remove() }
    #expect(
      try program.run("check", "--against", list) == .init(status: 1, output: "", errors: errors))
  }
}
