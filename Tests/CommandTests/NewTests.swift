import Testing

@Suite struct NewTests {
  @Test func theNextNumberIsTaken() throws {
    let program = try Program()
    defer { program.remove() }
    try program.run("init", "Content")
    let made = try program.run(
      "new", "backend engineer", "What's a \"lock\"?", "--themes", "trust,failure")
    #expect(
      made
        == .init(
          status: 0, output: "Content/Backend_Engineer/Q3_Whats_a_lock.md\n", errors: ""))
    #expect(
      try program.read("Content/Backend_Engineer/Q3_Whats_a_lock.md") == """
        ---
        draft: true
        themes: [trust, failure]
        ---

        # Backend Engineer Interview Question

        ## Topic: What's a "lock"?

        ---

        ### Question

        ---

        ### Answer

        ---

        ### What This Question Tests

        """)
  }

  /// As drafts they are sound, are left out of the site, and are shown on request.
  @Test(arguments: [
    ("Backend_Engineer", "Locks", "backend-engineer/locks"),
    ("data-analyst", "*Bold* & `code` #", "data-analyst/bold-code"),
    ("Security", "Phishing mails", "security/phishing-mails"),
    ("Übersetzer in", "Was heißt \u{201E}das\u{201C}?", "übersetzer-in/was-heißt-das"),
    ("O'Brien's \"Team\"", "It's on", "o-brien-s-team/its-on"),
    ("日本語 役割", "質問 '一'", "日本語-役割/質問-一"),
  ])
  func anOutlinePasses(role: String, topic: String, address: String) throws {
    let program = try Program()
    defer { program.remove() }
    try program.run("init", "Content")
    #expect(try program.run("new", role, topic, "--scenario", "wrong-total").status == 0)
    #expect(
      try program.run("check", "--strict")
        == .init(status: 0, output: "no findings\n", errors: ""))
    try program.run("build", "--output", "Without")
    #expect(throws: (any Error).self) { try program.read("Without/\(address)/index.html") }
    try program.run("build", "--drafts", "--output", "With")
    let title = try #require(
      try program.read("With/\(address)/index.html").firstMatch(of: #/<h1[^>]*>(.*?)</h1>/#))
    let shown = topic.replacing("&", with: "&amp;").replacing("'", with: "&#39;")
    #expect(title.1 == shown)
  }

  @Test(arguments: [
    (
      ["new", "…", "Topic"],
      "error: the role `…` has neither a letter nor a digit, so no address can be made of it\n"
    ),
    (
      ["new", "Data Analyst", "?"],
      "error: the topic `?` has neither a letter nor a digit, so no address can be made of it\n"
    ),
    (
      ["new", "Search", "Topic"],
      "error: /search/ is the site's own address: give the role another name\n"
    ),
    (
      ["new", "Data Analyst", "wrong total!"],
      "error: Data_Analyst/Q1_Wrong_Total.md stands at this topic's address already\n"
    ),
    (
      ["new", "Data Analyst", "Trust", "--themes", "trut"],
      "error: themes.yml has no theme `trut`: did you mean `trust`?\n"
    ),
    (
      ["new", "Data Analyst", "Trust", "--scenario", "x"],
      "error: scenarios.yml has no scenario `x`: add it there first\n"
    ),
    (["new", "A", "B", "--content", "nowhere"], "error: nowhere: No such file or directory\n"),
  ])
  func whatCannotBeIsRefused(arguments: [String], errors: String) throws {
    let program = try Program()
    defer { program.remove() }
    try program.run("init", "Content")
    #expect(try program.run(arguments) == .init(status: 1, output: "", errors: errors))
  }

  @Test func aNewRoleIsToldOfTheTable() throws {
    let program = try Program()
    defer { program.remove() }
    try program.run("init", "Content")
    #expect(
      try program.run("new", "Site Reliability", "Pagers").output == """
        Content/Site_Reliability/Q1_Pagers.md
        A new role: give it a row in the table of README.md, as in `| Site Reliability | … | … |`.

        """)
  }
}
