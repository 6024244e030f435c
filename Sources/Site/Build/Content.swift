internal import Collection
internal import HTML
internal import SearchIndex
internal import Storage
internal import Templates

/// The content folder, read: the model, what pages show of the texts, and everything that is wrong.
struct Content: Sendable {
  let folder: ContentFolder?
  let collection: Collection
  let synonyms: [[String]]
  /// By the place of the question.
  let questions: [KnownQuestion]
  let words: [PageWords]
  let home: (introduction: HTML, sections: [HomePage.Section])
  /// By role.
  let introductions: [(lead: HTML, rest: HTML, contents: [ContentsEntry])]
  /// By page.
  let pageBodies: [HTML]
  let attachments: [(path: String, route: Route)]
  let texts: TextFacts
  /// What was found while files were read.
  let seen: [Finding]
  let links: LinkResolver
  let ledger: Ledger
  /// Of the folders that hold the names, as they were when these were read.
  let folderStamps: [String: Stamp]
  let archive: FactsArchive
  /// Every question that was read, drafts too.
  let kept: [KnownQuestion]
}

extension Content {
  /// Everything that is wrong. It takes a while to see what is wrong between files.
  func findings() -> [Finding] {
    guard let folder else { return seen }
    return seen
      + collectionFindings(
        collection, attachments: attachments, sketches: questions.map(\.facts.sketch))
      + texts.findings(folder: folder, attachments: attachments)
  }

  var root: String { folder?.root ?? "" }

  /// A file's bytes, which are to be those that were read before: a page holds what all its files said at
  /// one time.
  func bytes(of path: String, as digest: Digest) throws(WritingFailure) -> [UInt8] {
    let bytes = try onDisk { () throws(Disk.Failure) in try Disk.read(root + "/" + path) }
    guard Digest(of: bytes) == digest else { throw .changed(path) }
    return bytes
  }

  static func read(_ options: BuildOptions, memory: Memory = Memory()) async -> Content {
    async let kept = ArchiveFiles(memory.cache, jobs: options.jobs)
    let folder: ContentFolder
    do {
      folder = try ContentFolder.scan(
        options.content, excluding: Disk.resolved(options.output))
    } catch {
      return Content(failing: error, content: options.content)
    }
    var reader = ContentReader(folder: folder, options: options, memory: memory)
    reader.recall(await kept)
    await reader.readQuestions()
    reader.readPages()
    return reader.finish()
  }

  /// Nothing but the reason why the folder cannot be read.
  private init(failing error: Disk.Failure, content: String) {
    let folder = ContentFolder.empty(at: content)
    let assembly = Assembly(
      folder: folder, declared: OptionalFiles(), home: nil, questions: [], pages: [], drafts: false)
    self.init(
      folder: nil, collection: assembly.collection, synonyms: [], questions: [], words: [],
      home: ("", []), introductions: [], pageBodies: [], attachments: [], texts: TextFacts(),
      seen: [
        Finding(
          .unreadable, "", "the content folder \(content) cannot be read: \(error.reason)",
          remedy: "name the folder with --content")
      ],
      links: LinkResolver(folder), ledger: Ledger(root: content, known: [:]), folderStamps: [:],
      archive: FactsArchive(ArchiveFiles(), setting: Digest()), kept: [])
  }
}
