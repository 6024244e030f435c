internal import Collection
internal import HTML
internal import Markdown
internal import SearchIndex
internal import Templates

/// Reads the folder's files, questions on all tasks; what each page shows is rendered while its document
/// is at hand, and the document dropped.
struct ContentReader {
  let folder: ContentFolder
  let options: BuildOptions
  private let declared: OptionalFiles
  private var links: LinkResolver
  private var findings: [Finding] = []
  private var texts = TextFacts()
  private var questions: [ReadQuestion] = []
  private var pages: [PageReading] = []
  private var introductions: [String: PageReading] = [:]
  private var home: HomeReading?

  /// What is kept of a question's file.
  struct ReadQuestion: Sendable {
    let question: Question
    let body: QuestionBody
    let words: PageWords
    let links: [LinkUse]
    let anchors: [String]
    let sketch: TextSketch
  }

  init(folder: ContentFolder, options: BuildOptions) {
    self.folder = folder
    self.options = options
    links = LinkResolver(folder)
    declared = OptionalFiles.read(folder, findings: &findings)
  }
}

// MARK: Questions

extension ContentReader {
  mutating func readQuestions() async {
    let files = folder.roles.flatMap(\.questions)
    var read = await readQuestions(files, links: links)
    // A link to a draft stays as its words: which files are drafts is known only now.
    let drafts = Set(
      read.compactMap { try? $0.result.get().question }.filter(\.isDraft).map(\.source))
    if !drafts.isEmpty && !options.drafts {
      links = links.leavingOut(drafts)
      let again = files.indices.filter { place in
        (try? read[place].result.get())?.leads(to: drafts, links: links) ?? false
      }
      let second = await readQuestions(again.map { files[$0] }, links: links)
      for (place, reading) in zip(again, second) { read[place] = reading }
    }
    for reading in read {
      findings += reading.findings
      switch reading.result {
      case .success(let question):
        questions.append(question)
        texts.add(question.question.source, anchors: question.anchors, links: question.links)
      case .failure(let finding): findings.append(finding)
      }
    }
  }

  private typealias Reading = (result: Result<ReadQuestion, Finding>, findings: [Finding])

  private func readQuestions(
    _ files: [ContentFolder.QuestionFile], links: LinkResolver
  ) async -> [Reading] {
    let context = ReadingContext(declared: declared, links: links, roles: rolePlaces)
    let renderer = BodyRenderer(links: links, root: folder.root)
    return await inParallel(files.count, jobs: options.jobs, keeping: SearchFeed.init) {
      feed, number in
      do throws(Finding) {
        let source = try SourceText.reading(files[number].path, below: renderer.root)
        let reading = try QuestionReading(source, file: files[number], context: context)
        let question = reading.question
        let folder = String(question.source.prefix { $0 != "/" })
        let role = context.roles[folder]?.slug ?? ""
        let read = ReadQuestion(
          question: question,
          body: renderer.question(reading, at: .question(role: role, question: question.slug)),
          words: feed.words(of: reading), links: reading.links,
          anchors: reading.headings.map(\.id), sketch: reading.sketch)
        return (.success(read), reading.findings)
      } catch {
        return (.failure(error), [])
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

extension ContentReader.ReadQuestion {
  func leads(to drafts: Set<String>, links resolver: LinkResolver) -> Bool {
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
        texts.add(readme, anchors: reading.headings.map(\.id), links: reading.links)
        findings += linkFindings(reading.links, path: readme)
        findings += documentFindings(reading.document, headings: reading.headings, source: source)
        home = reading
      } catch {
        findings.append(error)
      }
    }
    for role in folder.roles {
      guard let path = role.introduction, let reading = page(path) else { continue }
      introductions[role.name] = reading
    }
    for path in folder.pages {
      if let reading = page(path) { pages.append(reading) }
    }
    var seen = Set(folder.pages)
    while let path = texts.referredPages.first(where: { !seen.contains($0) }) {
      seen.insert(path)
      if let reading = page(path) { pages.append(reading) }
    }
  }

  private mutating func page(_ path: String) -> PageReading? {
    guard let source = source(of: path) else { return nil }
    do {
      let reading = try PageReading(source, links: links)
      texts.add(path, anchors: reading.headings.map(\.id), links: reading.links)
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
      return try SourceText.reading(path, below: folder.root)
    } catch {
      findings.append(error)
      return nil
    }
  }
}

// MARK: All together

extension ContentReader {
  func finish() -> Content {
    let renderer = BodyRenderer(links: links, root: folder.root)
    let routes = pages.map { links.route(of: $0.source.path) }
    let assembly = Assembly(
      folder: folder, declared: declared, home: home, questions: questions.map(\.question),
      pages: zip(pages, routes).map { reading, route in
        reading.page(at: route, isListed: folder.pages.contains(reading.source.path))
      },
      drafts: options.drafts)
    let collection = assembly.collection
    let placeOfSource = Dictionary(
      questions.enumerated().map { ($1.question.source, $0) },
      uniquingKeysWith: { first, _ in first })
    let ordered = collection.questions.map { questions[placeOfSource[$0.source]!] }
    let attachments = texts.attachments
    return Content(
      folder: folder, collection: collection, synonyms: declared.synonyms,
      bodies: ordered.map(\.body), words: ordered.map(\.words),
      home: home.map { renderer.home($0) } ?? ("", []),
      introductions: collection.roles.map { role in
        guard let reading = introductions[role.folder] else { return ("", "", []) }
        let route = Route.role(role.slug)
        let (lead, rest) = renderer.introduction(reading, at: route)
        return (lead, rest, reading.page(at: route, isListed: false).contents)
      },
      pageBodies: zip(pages, routes).map { renderer.page($0, at: $1) },
      attachments: attachments,
      elsewhere: texts.elsewhere,
      findings: findings + assembly.findings
        + collectionFindings(
          collection, attachments: attachments, sketches: ordered.map(\.sketch))
        + texts.findings(folder: folder, attachments: attachments),
      links: links)
  }
}
