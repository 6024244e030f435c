import Testing

@Suite struct InitTests {
  @Test func theStartingCollectionIsSound() throws {
    let program = try Program()
    defer { program.remove() }
    #expect(try program.run("init", "questions").status == 0)
    let built = try program.run(
      "build", "--content", "questions", "--strict", "--base-url", "https://example.org/", "--quiet"
    )
    #expect(built == .init(status: 0, output: "", errors: ""))
  }

  @Test func nothingIsWrittenOver() throws {
    let program = try Program()
    defer { program.remove() }
    try program.write("mine", to: "questions/themes.yml")
    let refused = try program.run("init", "questions")
    #expect(
      refused
        == .init(
          status: 1, output: "",
          errors: "error: questions/themes.yml is there already, and nothing was written\n"))
    #expect(try program.read("questions/themes.yml") == "mine")
    #expect(throws: (any Error).self) { try program.read("questions/README.md") }
  }

  @Test func theWorkflowNamesTheProgram() throws {
    let program = try Program()
    defer { program.remove() }
    try program.run("init", "questions", "--program", "somebody/lens")
    let workflow = try program.read("questions/.github/workflows/publish.yml")
    #expect(workflow.contains("uses: somebody/lens/.github/workflows/publish.yml@main\n"))
    #expect(try program.run("init", "other", "--program", "a b/c").status == 64)
  }
}
