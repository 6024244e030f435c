/// A made-up collection, as its files: enough of everything that pages take from one another.
struct Sample {
  var files: [String: String] = [:]

  static let roles = ["AI_Engineer", "ML_Engineer", "Data_Scientist"]
  static let themes = ["evaluation", "cost", "reliability", "privacy"]

  /// `edition` changes every page and the names of its pictures.
  init(questions: Int, edition: String = "first") {
    files["README.md"] = Sample.readme
    files["site.yml"] = "title: Sample\nbase-url: https://example.org/sample/\n"
    files["themes.yml"] = Sample.themes.map { "\($0): What \($0) asks of each role.\n" }.joined()
    files["scenarios.yml"] = (0..<4).map {
      "case-\($0):\n  title: Case \($0)\n  situation: The system is worse in case \($0).\n"
    }.joined()
    files["About.md"] = "# About\n\nSee [the first](AI_Engineer/Q1_Topic_0.md).\n"
    for number in 0..<questions {
      files[Sample.path(number)] = Sample.question(number, of: questions, edition: edition)
    }
    for role in Sample.roles {
      files["\(role)/README.md"] = "# \(role)\n\nWhat this role is asked.\n"
      files["\(role)/figure-\(edition).svg"] = Sample.picture(edition)
    }
  }

  static func path(_ number: Int) -> String {
    "\(roles[number % roles.count])/Q\(number / roles.count + 1)_Topic_\(number).md"
  }

  static func picture(_ text: String) -> String {
    "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"40\" height=\"20\"><text>\(text)</text></svg>\n"
  }

  static func question(_ number: Int, of count: Int, edition: String = "first") -> String {
    let other = path((number * 7 + 3) % count)
    let words = (0..<60).map { "word\((number * 13 + $0 * $0) % 97)" }.joined(separator: " ")
    let scenario = number < 12 ? "scenario: case-\(number / 3)\n" : ""
    return """
      ---
      themes: [\(themes[number % 4]), \(themes[(number + 1) % 4])]
      \(scenario)updated: 2026-0\(number % 9 + 1)-1\(number % 10)
      ---
      # Interview Question

      ## Topic: Topic \(number)

      ### Question

      > The \(edition) numbers of topic \(number) are good. What do you look at?

      ### Answer

      Look at \(words). See [another](../\(other)#closer).

      #### Closer

      ![A figure](figure-\(edition).svg)

      ```text A diagram of \(number)
      a -> b
      ```

      | One | Two |
      |---|---|
      | \(number) | <b>raw</b> |

      ### What This Question Tests

      - Looking closely
      - Skill \(number % 5)

      """
  }

  private static let readme = """
    # Sample questions

    What they are for.

    ## Roles

    | Role | Primary Focus | Key Thinking Pattern |
    |---|---|---|
    | AI Engineer | Systems | Does it work? |
    | ML Engineer | Models | Does it last? |
    | Data Scientist | Decisions | Does it matter? |

    """
}
