internal import Markdown

/// What was read, put together in the order in which the site shows it.
package struct Assembly: Sendable {
  package let collection: Collection
  package let findings: [Finding]
}

extension Assembly {
  /// `questions` may come in any order; drafts are left out unless `drafts` says otherwise.
  package init(
    folder: ContentFolder, declared: OptionalFiles, home: HomeReading?, questions: [Question],
    pages: [Page], drafts: Bool
  ) {
    let plan = RolePlan(folder: folder, home: home)
    var findings = plan.findings
    let published = questions.filter { drafts || !$0.isDraft }
    let groups = plan.grouped(published)
    var roles: [Role] = []
    var ordered: [Question] = []
    for (place, members) in zip(plan.places, groups) where !members.isEmpty {
      findings += plan.rowFindings(place)
      let start = ordered.count
      ordered += members.map { $0.moved(to: roles.count) }
      roles.append(plan.role(place, questions: start..<ordered.count))
    }
    // Where no file could be read, each has its own finding.
    if roles.isEmpty, folder.roles.isEmpty || !questions.isEmpty {
      findings.append(
        Finding(
          .noQuestions, "", "no role with a question: nothing to build",
          remedy: "make a folder for a role, `AI_Engineer/`, and in it `Q1_Topic.md`"))
    }
    var site = declared.site
    let title = home.flatMap { reading in reading.title.map { reading.headings[$0].text } }
    if !declared.written.contains("title"), let title { site.title = title }
    if !declared.written.contains("description") { site.description = home?.introduction ?? "" }
    let terms = Terms(declared: declared, questions: ordered, roles: roles.count)
    collection = Collection(
      site: site,
      home: Home(
        source: home?.source.path, title: title ?? site.title,
        sections: home?.entries ?? []),
      roles: roles, facets: home?.facets ?? [], questions: ordered,
      scenarios: terms.scenarios, themes: terms.themes, skills: terms.skills, pages: pages)
    self.findings = findings
  }
}

extension HomeReading {
  var entries: [ContentsEntry] {
    sections.compactMap { section in
      section.heading.map { ContentsEntry(level: 2, id: headings[$0].id, text: headings[$0].text) }
    }
  }
}

/// Which folder stands where: the table's rows give the order, the rest follow by name.
private struct RolePlan {
  let folders: [ContentFolder.RoleFolder]
  let home: HomeReading?
  /// Places in `folders`, in the order of the site.
  let places: [Int]
  let rowOfPlace: [Int: HomeReading.RoleRow]
  let findings: [Finding]

  init(folder: ContentFolder, home: HomeReading?) {
    let folders = folder.roles
    var findings: [Finding] = []
    var places: [Int] = []
    var rowOfPlace: [Int: HomeReading.RoleRow] = [:]
    for row in home?.rows ?? [] {
      let name = slug(row.name)
      if let place = folders.indices.first(where: { slug(folders[$0].name) == name }),
        rowOfPlace[place] == nil
      {
        places.append(place)
        rowOfPlace[place] = row
      } else {
        findings.append(
          Finding(
            .roleWithoutFolder, home?.source.path ?? "", line: row.line, words: row.name,
            "the table's role `\(row.name)` has no folder with a question of its own",
            remedy:
              "make the folder `\(row.name.split(separator: " ").joined(separator: "_"))`, or take the row away"
          ))
      }
    }
    places += folders.indices.filter { rowOfPlace[$0] == nil }
    self.folders = folders
    self.home = home
    self.places = places
    self.rowOfPlace = rowOfPlace
    self.findings = findings
  }

  /// A role that the site shows and the table lacks.
  func rowFindings(_ place: Int) -> [Finding] {
    guard let home, !home.rows.isEmpty, rowOfPlace[place] == nil else { return [] }
    return [
      Finding(
        .roleNotInTable, folders[place].name,
        "the table of roles in \(home.source.path) has no row for this folder",
        remedy: "add a row with its focus and thinking pattern")
    ]
  }

  /// Each role's questions, in the order of their numbers.
  func grouped(_ questions: [Question]) -> [[Question]] {
    var byFolder: [Substring: [Question]] = [:]
    for question in questions {
      byFolder[question.source.firstPart, default: []].append(question)
    }
    return places.map { place in
      (byFolder[folders[place].name[...]] ?? []).sorted {
        ($0.number, $0.source) < ($1.number, $1.source)
      }
    }
  }

  func role(_ place: Int, questions: Range<Int>) -> Role {
    let folder = folders[place]
    let row = rowOfPlace[place]
    return Role(
      slug: slug(folder.name), folder: folder.name,
      name: folder.name.split(separator: "_").joined(separator: " "),
      focus: row?.focus ?? "", pattern: row?.pattern ?? "",
      summary: home?.summaries[folder.name] ?? "", facets: row?.facets ?? [],
      questions: questions, introduction: folder.introduction)
  }
}

extension Question {
  fileprivate func moved(to role: Int) -> Question {
    if role == self.role { return self }
    return Question(
      source: source, role: role, number: number, slug: slug, id: id, title: title,
      titleID: titleID, text: text, brief: brief, stance: stance, themes: themes,
      scenario: scenario, difficulty: difficulty, updated: updated, skills: skills, weak: weak,
      strong: strong, related: related, aliases: aliases, isDraft: isDraft,
      namesSources: namesSources)
  }
}
