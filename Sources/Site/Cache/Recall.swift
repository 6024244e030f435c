internal import Collection
internal import SearchIndex
internal import Storage

/// What the last build of the same folders kept, for this one; and what this one keeps for the next.
struct Recall: Sendable {
  /// When the build began: what is younger may change again unseen.
  let moment: UInt64
  private let options: BuildOptions
  private let cache: CacheFolder?
  private let identity: Identity
  /// The record of the last build.
  private let last: [UInt8]?

  init(_ options: BuildOptions) {
    self.options = options
    moment = Stamp.now()
    cache = options.cache.flatMap {
      CacheFolder($0, content: options.content, output: options.output)
    }
    if options.isClean { cache?.forget() }
    last = cache?.load(SiteRecord.name)
    let head = last?.withUnsafeBytes { bytes in
      var reader = ByteReader(bytes)
      return SiteRecord(headFrom: &reader)
    }
    identity = Identity(options, last: head?.identity)
  }
}

extension Recall {
  /// Whether everything is as the last build left it.
  func look() async -> FirstLook {
    let look = await FirstLook(last, options: options, identity: identity, moment: moment)
    if let bytes = look.nothingChanged?.refreshed { try? cache?.save(bytes, as: SiteRecord.name) }
    return look
  }

  func memory(after look: FirstLook) -> Memory {
    var memory = Memory(cache: cache, identity: identity)
    memory.siteStands = look.siteStands
    memory.lock = look.lock
    if let record = look.record.flatMap(SiteRecord.init), record.identity.isSame(as: identity) {
      memory.record = record
    }
    return memory
  }

  // What follows is called while the output folder is the build's own.

  /// Keeps what was read of the questions, which holds whatever becomes of the site.
  func keepFacts(of content: Content, _ vocabulary: Vocabulary) async -> CacheFailure? {
    guard let cache else { return nil }
    return await content.archive.save(content, vocabulary, in: cache, jobs: options.jobs)
      .map { .disk($0) }
  }

  /// Keeps what the build saw and left.
  func keep(_ site: StagedSite, content: Content, report: BuildReport) async -> CacheFailure? {
    guard let cache else { return options.cache.map { .withinOutput($0) } }
    var record = SiteRecord()
    record.identity = identity.trusted(at: moment)
    record.pages = report.pages
    record.findings = report.findings
    record.asked = content.links.asked
    record.sources = content.ledger.entries.mapValues { $0.trusted(at: moment) }
    if let folder = content.folder {
      record.names = folder.digest
      record.folders = content.folderStamps.mapValues {
        // What stands behind a link may change while the folder stays.
        folder.holdsLinks ? .unknown : $0.trusted(at: moment)
      }
    }
    let bytes = record.bytes(with: await site.outputs())
    do {
      try cache.save(bytes, as: SiteRecord.name)
      return nil
    } catch {
      return .disk(error)
    }
  }
}
