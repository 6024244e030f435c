import Foundation
import Testing

@Suite struct BudgetTests {
  private func collection(_ budgets: String) throws -> Program {
    let program = try Program()
    try program.run("init", "Content")
    try program.write(
      "title: T\nbase-url: https://example.org/\nbudgets:\n\(budgets)", to: "Content/site.yml")
    return program
  }

  @Test func aCrossingIsFoundAndTheSiteIsBuilt() throws {
    let program = try collection("  files: 20\n  index: 1 KB\n")
    defer { program.remove() }
    let built = try program.run("build", "--quiet")
    #expect(built.status == 0)
    // How large the site is changes with its design.
    let shown = built.errors.replacing(#/has [0-9,]+ (bytes|files)/#) { "has N \($0.1)" }
    #expect(
      shown == """
        site.yml:4:3: warning: the site has N files, and may have 20 [over-budget]
            files: 20
            ^~~~~
          leave out print editions or twins, or raise the limit
        site.yml:5:3: warning: the search index has N bytes, and may have 1,000 [over-budget]
            index: 1 KB
            ^~~~~
          raise the limit, or publish fewer words

        """)
    #expect(try program.read("Public/index.html") != "")
    #expect(try program.run("check", "--strict").status == 1)
  }

  @Test func underStrictNothingIsWritten() throws {
    let program = try collection("  page: 1 KB\n")
    defer { program.remove() }
    let built = try program.run("build", "--strict")
    #expect(built.status == 1 && built.output == "")
    #expect(built.errors.contains("bytes, and a page may have 1,000 [over-budget]"))
    #expect(built.errors.hasSuffix("errors.\n"))
    #expect(throws: (any Error).self) { try program.read("Public/index.html") }
  }

  @Test func whatIsNoBudgetIsSaid() throws {
    let program = try collection("  page: much\n  file: 3\n")
    defer { program.remove() }
    #expect(
      try program.run("check").errors == """
        site.yml:4:3: warning: `page` should be a number of bytes, as in `40 KB` [bad-value]
            page: much
            ^~~~
          write `page: …` with a number of bytes, as in `40 KB`
        site.yml:5:3: warning: unknown budget `file` [unknown-key]
            file: 3
            ^~~~
          did you mean `files`?

        """)
  }
}
