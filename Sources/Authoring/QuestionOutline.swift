package import Collection

/// A question that is about to be written: the outline of its file, and where it goes.
///
///     QuestionOutline(role: "ml engineer", topic: "What's a good loss?", …)
///     // ML_Engineer/Q13_Whats_a_good_loss.md
package struct QuestionOutline: Sendable, Equatable {
  /// The path under the content folder.
  package let path: String
  package let text: String
  /// The role, where no folder is one yet.
  package let newRole: String?

  /// - Parameters:
  ///   - role: The role's name, its folder's or its slug.
  ///   - folders: The content folder's own folders, those that hold no question yet among them.
  package init(
    role: String, topic: String, scenario: String?, themes: [String], in folder: ContentFolder,
    folders: [String], declared: OptionalFiles
  ) throws(Refusal) {
    let roleSlug = slug(role)
    if roleSlug.isEmpty { throw .noName("role", role) }
    if Route.taken.contains(roleSlug) { throw .takenAddress(roleSlug) }
    if let page = folder.pages.first(where: { slug($0.dropLast(3)) == roleSlug }) {
      throw .pageOfThatName(page)
    }
    let topic = topic.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    if slug(topic).isEmpty { throw .noName("topic", topic) }

    let existing = folders.first { slug($0) == roleSlug }
    let roleFolder = existing ?? folderName(of: role)
    let members = folder.roles.first { $0.name == roleFolder }?.questions ?? []
    let words = fileWords(of: topic)
    if let other = members.first(where: { slug($0.words) == slug(words) }) {
      throw .sameTopic(other.path)
    }
    let number = (members.map(\.number).max() ?? 0) + 1
    path = "\(roleFolder)/Q\(number)_\(words).md"
    newRole = existing == nil ? roleFolder.split(separator: "_").joined(separator: " ") : nil
    text = outline(
      roleName: roleFolder.split(separator: "_").joined(separator: " "), topic: topic,
      scenario: try scenario.map { name throws(Refusal) in
        try known(name, "scenario", in: declared.scenarios, of: "scenarios.yml")
      },
      themes: try known(themes, in: declared.themes))
  }

  /// Why no question is written.
  package enum Refusal: Error, Equatable {
    /// Nothing in the name could stand in an address.
    case noName(_ kind: String, String)
    /// The site has that address for itself.
    case takenAddress(String)
    case pageOfThatName(String)
    case sameTopic(_ path: String)
    case unknown(_ kind: String, String, nearest: String?, _ file: String)
  }
}

extension QuestionOutline.Refusal {
  package var sentence: String {
    switch self {
    case .noName(let kind, let name):
      "the \(kind) `\(name)` has neither a letter nor a digit, so no address can be made of it"
    case .takenAddress(let slug): "/\(slug)/ is the site's own address: give the role another name"
    case .pageOfThatName(let page):
      "the page \(page) stands at this role's address: give one of them another name"
    case .sameTopic(let path): "\(path) stands at this topic's address already"
    case .unknown(let kind, let name, let nearest, let file):
      "\(file) has no \(kind) `\(name)`: "
        + (nearest.map { "did you mean `\($0)`?" } ?? "add it there first")
    }
  }
}

private func known(
  _ themes: [String], in terms: [OptionalFiles.Term]?
) throws(QuestionOutline.Refusal) -> [String] {
  var known: [String] = []
  for theme in themes {
    known.append(try Authoring.known(theme, "theme", in: terms, of: "themes.yml"))
  }
  return known
}

/// The slug by which a scenario or theme is known. Without its file any name may be used.
private func known(
  _ name: String, _ kind: String, in terms: [OptionalFiles.Term]?, of file: String
) throws(QuestionOutline.Refusal) -> String {
  let wanted = slug(name)
  if wanted.isEmpty { throw .noName(kind, name) }
  guard let terms, !terms.contains(where: { $0.slug == wanted }) else { return wanted }
  throw .unknown(kind, name, nearest: nearest(to: wanted, among: terms.map(\.slug)), file)
}

private func outline(
  roleName: String, topic: String, scenario: String?, themes: [String]
) -> String {
  var matter = ["draft: true"]
  if let scenario { matter.append("scenario: \(yamlWord(scenario))") }
  if !themes.isEmpty { matter.append("themes: [\(themes.map(yamlWord).joined(separator: ", "))]") }
  return """
    ---
    \(matter.joined(separator: "\n"))
    ---

    # \(markdownText(roleName)) Interview Question

    ## Topic: \(markdownText(topic))

    ---

    ### Question

    ---

    ### Answer

    ---

    ### What This Question Tests

    """
}
