import Foundation
import Testing

@Suite struct CheckTests {
  private func collection() throws -> Program {
    let program = try Program()
    try program.run("init", "Content")
    return program
  }

  @Test func formatsForProgramsStandAlone() throws {
    let program = try collection()
    defer { program.remove() }
    for format in ["json", "sarif"] {
      let given = try program.run("check", "--format", format)
      #expect(given.status == 0 && given.errors == "")
      #expect(try JSONSerialization.jsonObject(with: Data(given.output.utf8)) is [String: Any])
    }
    try program.write("- x", to: "Content/themes.yml")
    #expect(
      try program.run("check", "--format", "github", "--strict")
        == .init(
          status: 1,
          output: """
            ::error file=Content/themes.yml,line=1,col=1,endColumn=4,title=bad-value::this file should \
            hold a mapping: `name: a sentence`%0Adocs/content.md shows the shape of each file
            1 error

            """, errors: ""))
  }

  @Test func coverageNamesEveryCombination() throws {
    let program = try collection()
    defer { program.remove() }
    let text = try program.run("check", "--coverage").output
    #expect(
      text.hasPrefix(
        """
        Themes   Backend Engineer  Data Analyst
        trust                   1             2
        failure                 1             1

        Scenarios    Backend Engineer  Data Analyst
        wrong-total                 1             1
        none                        1             1

        """), "\(text)")
    #expect(try program.run("check", "--coverage", "--format", "sarif").status == 64)
  }
}
