internal import Collection
internal import HTML
internal import Markdown
internal import SearchIndex
internal import Storage
internal import Templates

/// Reads the folder's files, questions on all tasks; what each page shows is rendered while its document
/// is at hand, and the document dropped.
struct ContentReader {
  let folder: ContentFolder
  let options: BuildOptions
  private let ledger: Ledger
  private let declared: OptionalFiles
  /// What decides, beside the files themselves, what is found in them.
  private let setting: Digest
  private var archive: FactsArchive
  private let folderStamps: [String: Stamp]
  private var links: LinkResolver
  /// Drafts, and the folders and introductions of roles that have no other questions: they are read, and
  /// neither they nor what only they refer to is published.
  private var leftOut: Set<String> = []
  private var findings: [Finding] = []
  private var texts = TextFacts()
  private var questions: [KnownQuestion] = []
  private var pages: [PageReading] = []
  private var introductions: [String: PageReading] = [:]
  private var home: HomeReading?

  /// `memory` is what the last build knew of files; what it kept of questions comes with `recall`.
  init(folder: ContentFolder, options: BuildOptions, memory: Memory) {
    self.folder = folder
    folderStamps = folder.stamps
    self.options = options
    ledger = Ledger(root: folder.root, known: memory.record?.sources ?? [:])
    links = LinkResolver(folder)
    declared = OptionalFiles.read(
      folder, bytes: { [ledger] path throws(Finding) in try ledger.bytes(of: path) },
      findings: &findings)
    setting = Digest { [ledger] in
      $0.put(fixed: memory.identity.program.digest.bits)
      $0.put(fixed: memory.identity.versions.bits)
      for name in folder.settings.sorted() {
        $0.put(name)
        $0.put(fixed: ledger.digest(of: name)?.bits ?? 0)
      }
    }
    archive = FactsArchive(ArchiveFiles(), setting: setting)
  }

  /// Takes up what was kept and is still good.
  mutating func recall(_ kept: ArchiveFiles) { archive = FactsArchive(kept, setting: setting) }
}

// MARK: Questions

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

// MARK: Pages

extension ContentReader {
  /// The README, the roles' introductions, the pages at the top, and the Markdown that these or the
  /// questions refer to, and so on from there.
  mutating func readPages() {
    if let readme = folder.readme, let source = source(of: readme) {
      do {
        let reading = try HomeReading(source, folder: folder, links: links)
        texts.add(
          readme, anchors: reading.headings.map(\.id), links: reading.links, isPublished: true)
        findings += linkFindings(reading.links, path: readme)
        findings += documentFindings(reading.document, headings: reading.headings, source: source)
        home = reading
      } catch {
        findings.append(error)
      }
    }
    for role in folder.roles {
      guard let path = role.introduction,
        let reading = page(path, isPublished: !leftOut.contains(path))
      else { continue }
      introductions[role.name] = reading
    }
    for path in folder.pages {
      if let reading = page(path, isPublished: true) { pages.append(reading) }
    }
    var seen = Set(folder.pages)
    // What no published text brings in is read last, for what is wrong in it and for the files that it needs.
    for isPublished in [true, false] {
      while let path = texts.pages(ofPublished: isPublished).first(where: { !seen.contains($0) }) {
        seen.insert(path)
        if let reading = page(path, isPublished: isPublished), isPublished { pages.append(reading) }
      }
    }
  }

  private mutating func page(_ path: String, isPublished: Bool) -> PageReading? {
    guard let source = source(of: path) else { return nil }
    do {
      let reading = try PageReading(source, links: links)
      texts.add(
        path, anchors: reading.headings.map(\.id), links: reading.links, isPublished: isPublished)
      findings += linkFindings(reading.links, path: path)
      findings += documentFindings(reading.document, headings: reading.headings, source: source)
      return reading
    } catch {
      findings.append(error)
      return nil
    }
  }

  private mutating func source(of path: String) -> SourceText? {
    do {
      return try SourceText(path: path, bytes: ledger.bytes(of: path))
    } catch {
      findings.append(error)
      return nil
    }
  }
}

// MARK: All together

extension ContentReader {
  func finish() -> Content {
    let renderer = BodyRenderer(links: links, ledger: ledger)
    let routes = pages.map { links.route(of: $0.source.path) }
    let assembly = Assembly(
      folder: folder, declared: declared, home: home, questions: questions.map(\.facts.question),
      pages: zip(pages, routes).map { reading, route in
        reading.page(at: route, isListed: folder.pages.contains(reading.source.path))
      },
      drafts: options.drafts)
    let collection = assembly.collection
    let placeOfSource = Dictionary(
      questions.enumerated().map { ($1.facts.question.source, $0) },
      uniquingKeysWith: { first, _ in first })
    let ordered = collection.questions.map { questions[placeOfSource[$0.source]!] }
    let attachments = texts.attachments
    for attachment in attachments { _ = ledger.digest(of: attachment.path) }
    return Content(
      folder: folder, collection: collection, synonyms: declared.synonyms,
      questions: ordered, words: ordered.map(\.facts.words),
      home: home.map { renderer.home($0) } ?? ("", []),
      introductions: collection.roles.map { role in
        guard let reading = introductions[role.folder] else { return ("", "", []) }
        let route = Route.role(role.slug)
        let (lead, rest) = renderer.introduction(reading, at: route)
        return (lead, rest, reading.page(at: route, isListed: false).contents)
      },
      pageBodies: zip(pages, routes).map { renderer.page($0, at: $1) },
      attachments: attachments,
      texts: texts, seen: findings + assembly.findings,
      links: links, ledger: ledger, folderStamps: folderStamps, archive: archive, kept: questions)
  }
}
