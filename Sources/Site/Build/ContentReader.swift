internal import Collection
internal import HTML
internal import Storage

/// Reads the folder's files, questions on all tasks; what each page shows is rendered while its document
/// is at hand, and the document dropped.
struct ContentReader {
  let folder: ContentFolder
  let options: BuildOptions
  let ledger: Ledger
  let declared: OptionalFiles
  /// What decides, beside the files themselves, what is found in them.
  private let setting: Digest
  var archive: FactsArchive
  private let folderStamps: [String: Stamp]
  var links: LinkResolver
  /// Drafts, and the folders and introductions of roles that have no other questions: they are read, and
  /// neither they nor what only they refer to is published.
  var leftOut: Set<String> = []
  var findings: [Finding] = []
  var texts = TextFacts()
  var questions: [KnownQuestion] = []
  var pages: [PageReading] = []
  var introductions: [String: PageReading] = [:]
  var home: HomeReading?

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
