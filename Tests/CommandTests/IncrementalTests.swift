import Foundation
import Testing

/// What the options that keep, forget and explain do for one who types them.
@Suite struct IncrementalTests {
  private let program: Program

  init() throws {
    program = try Program()
    for (role, number, name) in [("Cook", 1, "Soup"), ("Cook", 2, "Bread"), ("Baker", 1, "Dough")] {
      try program.write(text(name), to: "Content/\(role)/Q\(number)_\(name).md")
    }
  }

  private func text(_ topic: String, answer: String = "It is.") -> String {
    """
    ## Topic: \(topic)

    ### Question

    > How is \(topic) made?

    ### Answer

    It is made by hand, with patience and with care. \(answer)

    ### What This Question Tests

    - Cooking

    """
  }

  private func explained() throws -> String {
    try program.run("build", "--explain", "--quiet").output
  }

  @Test func explainsEachFile() throws {
    defer { program.remove() }
    #expect(
      try explained().contains("/cook/soup/: nothing is known of the build before\n"))
    #expect(try explained() == "")

    try program.write(text("Soup", answer: "Slowly."), to: "Content/Cook/Q1_Soup.md")
    let edited = try explained()
    for line in [
      "/search/index.bin: the collection as a whole", "/cook/soup/: its text",
      "/cook/soup/index.md: its text",
    ] { #expect(edited.contains(line + "\n")) }

    try program.write("# Cook\n\nOne who cooks.\n", to: "Content/Cook/README.md")
    #expect(try explained() == "/cook/: the README that introduces it\n")

    try FileManager.default.removeItem(at: program.folder.appending(path: "Public/cook/bread"))
    try program.write("x", to: "Public/404.html")
    #expect(
      try explained() == """
        /cook/bread/: it was gone
        /cook/bread/index.md: it was gone
        /404.html: it was not as the last build left it

        """)

    try program.write(text("Loaf"), to: "Content/Cook/Q2_Bread.md")
    let lines = try explained().split(separator: "\n")
    #expect(lines.contains("/cook/bread/: its text, its title, front matter or what it tests"))
    #expect(lines.contains("/cook/soup/: the question before or after it"))
    #expect(lines.contains("/cook/: the questions on it"))

    try program.write("title: Kitchen\n", to: "Content/site.yml")
    #expect(try explained().contains("/cook/soup/: what it shares with other pages\n"))
  }

  @Test func reportsAsJSON() throws {
    defer { program.remove() }
    try program.run("build", "--quiet")
    try program.write(text("Soup", answer: "Slowly."), to: "Content/Cook/Q1_Soup.md")
    let output = try program.run("build", "--json", "--explain").output
    let report = try #require(
      try JSONSerialization.jsonObject(with: Data(output.utf8)) as? [String: Any])
    #expect((report["unchanged"] as? Int ?? 0) > 20)
    let changes = try #require(report["changes"] as? [[String: String]])
    #expect(report["written"] as? Int == changes.count)
    #expect(changes.map { $0["path"] }.contains("cook/soup/index.html"))
    #expect(changes.allSatisfy { $0["why"]?.isEmpty == false })
  }

  /// Both tell programs of findings, and in the same words.
  @Test func reportsFindingsAsACheckDoes() throws {
    defer { program.remove() }
    try program.write("themes: [cold]\n", to: "Content/site.yml")
    func findings(_ arguments: String...) throws -> [NSDictionary] {
      let output = try program.run(arguments).output
      let report = try JSONSerialization.jsonObject(with: Data(output.utf8)) as? [String: Any]
      let all = try #require(report?["findings"] as? [NSDictionary])
      // What the site will lack without an address is said when it is built.
      return all.filter { $0["severity"] as? String != "note" }
    }
    let checked = try findings("check", "--strict", "--format", "json")
    #expect(checked.contains { $0["severity"] as? String == "error" })
    #expect(try findings("build", "--strict", "--json") == checked)
  }

  @Test func keepsInTheWorkingFolder() throws {
    defer { program.remove() }
    try program.run("build", "--quiet")
    #expect(try program.read(".rolecall/.gitignore") == "*\n")
    #expect(!FileManager.default.fileExists(atPath: program.folder.path + "/Public/.rolecall"))
    // By paths as they look from here: however they are written, they are the same.
    try program.run("build", "--content", "./Content/", "--output", program.folder.path + "/Public")
    let kept = try FileManager.default.contentsOfDirectory(
      atPath: program.folder.path + "/.rolecall")
    #expect(kept.count == 2)
  }

  @Test func goesOnWithoutACache() throws {
    defer { program.remove() }
    try program.write("a file", to: "kept")
    let built = try program.run("build", "--cache", "kept")
    #expect(built.status == 0)
    #expect(built.errors.contains("note: kept"))
    let within = try program.run("build", "--cache", "Public/kept")
    #expect(within.status == 0)
    #expect(
      within.errors.contains(
        """
        note: Public/kept stands in what is published; nothing is kept for the next build
          name a folder for it with --cache

        """))
  }
}
