internal import Collection
internal import SearchIndex
internal import Storage
internal import Templates

extension ContentReader {
  mutating func readQuestions() async {
    let files = folder.roles.flatMap(\.questions)
    var read = await readQuestions(files, links: links)
    // A link to a draft stays as its words: which files are drafts is known only now.
    let drafts = Set(
      read.compactMap { try? $0.get().facts.question }.filter(\.isDraft).map(\.source))
    if !drafts.isEmpty && !options.drafts {
      leftOut = folder.leavingOut(drafts)
      links = links.leavingOut(leftOut)
      let again = files.indices.filter { place in
        (try? read[place].get())?.facts.leadsToDraft(links) ?? false
      }
      let second = await readQuestions(again.map { files[$0] }, links: links)
      for (place, reading) in zip(again, second) { read[place] = reading }
    }
    for reading in read {
      switch reading {
      case .success(let question):
        let facts = question.facts
        questions.append(question)
        findings += facts.findings
        let source = facts.question.source
        texts.add(
          source, anchors: facts.anchors, links: facts.links,
          isPublished: !leftOut.contains(source))
      case .failure(let finding): findings.append(finding)
      }
    }
  }

  private func readQuestions(
    _ files: [ContentFolder.QuestionFile], links: LinkResolver
  ) async -> [Result<KnownQuestion, Finding>] {
    let context = ReadingContext(declared: declared, links: links, roles: rolePlaces)
    let renderer = BodyRenderer(links: links, ledger: ledger)
    return await inParallel(files.count, jobs: options.jobs, keeping: Desk.init) {
      [archive, ledger] desk, number in
      Result { () throws(Finding) in
        let path = files[number].path
        let role = context.roles[String(path.firstPart)]
        let found = try ledger.look(at: path)
        if let known = archive.question(
          at: path, source: found.digest, role: role?.place ?? 0, resolver: links, ledger: ledger)
        {
          return known
        }
        let (digest, bytes) =
          if let bytes = found.bytes { (found.digest, bytes) } else {
            try ledger.contents(of: path)
          }
        let source = try SourceText(path: path, bytes: bytes)
        let reading = try QuestionReading(source, file: files[number], context: context)
        let route = Route.question(role: role?.slug ?? "", question: reading.question.slug)
        let body = renderer.question(reading, at: route)
        let facts = QuestionFacts(reading, body: body, words: desk.feed.words(of: reading))
        return KnownQuestion(
          facts: facts, markup: desk.markup.keep(body.markup), source: digest,
          surroundings: QuestionFacts.surroundings(of: facts.links, ledger: ledger), place: nil)
      }
    }
  }

  /// Roles by folder, as the folders stand; the table's order comes with the assembly.
  private var rolePlaces: [String: (place: Int, slug: String)] {
    Dictionary(
      folder.roles.enumerated().map { ($1.name, ($0, slug($1.name))) },
      uniquingKeysWith: { first, _ in first })
  }
}

extension ContentFolder {
  /// `drafts`, with the names and introductions of the roles that have no other questions.
  fileprivate func leavingOut(_ drafts: Set<String>) -> Set<String> {
    let emptied = roles.filter { $0.questions.allSatisfy { drafts.contains($0.path) } }
    return drafts.union(emptied.flatMap { [$0.name, $0.introduction].compactMap(\.self) })
  }
}

/// What a task has for itself while it reads questions.
private struct Desk {
  var feed = SearchFeed()
  var markup = MarkupKeeper()
}

extension QuestionFacts {
  /// Whether a link of its text leads to what `resolver` knows for a draft.
  fileprivate func leadsToDraft(_ resolver: LinkResolver) -> Bool {
    links.contains { use in
      if case .draft = resolver.target(of: use.url, in: question.source) { true } else { false }
    }
  }
}
