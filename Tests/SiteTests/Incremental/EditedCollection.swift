/// A collection as its author has it in mind: what random edits change, and the files that it comes to.
struct EditedCollection {
  struct Question {
    var number: Int
    var name: String
    var keys: [String: String] = [:]
    var topic: String
    var ask: String
    var answer: String
    var heading = "Closer"
    var skills = ["Looking closely"]
    var links: [String] = []
    var hasPicture = false
    var endsIn = ""

    var file: String { "Q\(number)_\(name).md" }
  }

  struct Role {
    var name: String
    var questions: [Question]
    var introduction: String? = "What it is asked."
    var picture = "one"
    var isInTable = true
    var focus = "Systems"
    var pattern = "Does it work?"
  }

  var roles: [Role]
  var site: [String: String] = ["title": "Edits", "base-url": "https://example.org/e/"]
  var themes: [String]? = ["evaluation", "cost", "reliability"]
  var scenarios: [String]? = ["worse", "late"]
  var skills: [String]? = ["Looking closely", "Counting"]
  var synonyms: [[String]]? = [["RAG", "retrieval"]]
  var readme: String? = "What they are for."
  /// Markdown at the top, by name.
  var pages: [String: String] = ["About": "About it."]
  /// Markdown that only a link brings in.
  var note = "A note."
  /// Files that texts refer to, some of them not there at first.
  var attachments: [String: String] = ["data/numbers.csv": "1,2\n"]
}

extension EditedCollection {
  /// Three roles with four questions each, of everything some.
  init() {
    roles = ["AI_Engineer", "ML_Engineer", "Data_Scientist"].map { name in
      Role(
        name: name,
        questions: (1...4).map { number in
          var question = Question(
            number: number, name: "Topic_\(number)", topic: "Topic \(number) of \(name)",
            ask: "How do you see case \(number) as \(name)?",
            answer: "Look at retrieval and caches in case \(number). Then count.")
          question.keys["themes"] = number < 3 ? "[evaluation, cost]" : "[reliability]"
          if number < 3 { question.keys["scenario"] = number == 1 ? "worse" : "late" }
          question.keys["updated"] = "2026-0\(number)-11"
          question.links = ["../ML_Engineer/Q\(number)_Topic_\(number).md#closer"]
          question.hasPicture = number == 2
          return question
        })
    }
    roles[0].questions[0].links += ["../data/numbers.csv", "../notes/Note.md", "missing.csv"]
  }

  /// By path under the content folder.
  var files: [String: String] {
    var files: [String: String] = [:]
    for role in roles {
      for question in role.questions {
        files["\(role.name)/\(question.file)"] = question.text
      }
      if let introduction = role.introduction {
        files["\(role.name)/README.md"] = "# \(role.name)\n\n\(introduction)\n\nAnd more.\n"
      }
      files["\(role.name)/figure.svg"] = """
        <svg xmlns="http://www.w3.org/2000/svg" width="\(role.picture.count)0" height="20"></svg>

        """
    }
    files["site.yml"] = site.isEmpty ? nil : mapping(site)
    files["themes.yml"] = themes?.map { "\($0): What \($0) asks.\n" }.joined()
    files["scenarios.yml"] = scenarios?.map {
      "\($0):\n  title: The case \($0)\n  situation: It is \($0).\n"
    }.joined()
    files["skills.yml"] = skills?.map { "- \($0)\n" }.joined()
    files["synonyms.yml"] = synonyms?.map { "- [\($0.joined(separator: ", "))]\n" }.joined()
    files["README.md"] = readme.map {
      "# Edits\n\n\($0)\n\n## Roles\n\n\(table)\n## Use\n\nAs is.\n"
    }
    for (name, text) in pages { files["\(name).md"] = "# \(name)\n\n\(text)\n" }
    files["notes/Note.md"] = "# Note\n\n\(note)\n"
    for (path, text) in attachments { files[path] = text }
    return files
  }

  private var table: String {
    let rows = roles.filter(\.isInTable).map {
      let name = $0.name.split(separator: "_").joined(separator: " ")
      return "| \(name) | \($0.focus) | \($0.pattern) |\n"
    }
    return "| Role | Primary Focus | Key Thinking Pattern |\n|---|---|---|\n" + rows.joined()
  }
}

extension EditedCollection.Question {
  var text: String {
    let matter = keys.isEmpty ? "" : "---\n\(mapping(keys))---\n"
    let picture = hasPicture ? "\n![A figure](figure.svg)\n" : ""
    let links = links.map { "\nSee [there](\($0)).\n" }.joined()
    return """
      \(matter)# Interview Question

      ## Topic: \(topic)

      ### Question

      > \(ask)

      ### Answer

      \(answer)
      \(picture)\(links)
      #### \(heading)

      The end.

      ### What This Question Tests

      \(skills.map { "- \($0)\n" }.joined())\(endsIn)
      """
  }
}

private func mapping(_ keys: [String: String]) -> String {
  keys.sorted { $0.key < $1.key }.map { "\($0.key): \($0.value)\n" }.joined()
}
