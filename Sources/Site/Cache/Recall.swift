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
  /// What the last build said, where everything is as it left it.
  func nothingChanged() async -> NothingChanged? {
    guard let last,
      let unchanged = await NothingChanged(
        since: last, options: options, identity: identity, moment: moment)
    else { return nil }
    if let bytes = unchanged.refreshed { try? cache?.save(bytes, as: SiteRecord.name) }
    return unchanged
  }

  var memory: Memory {
    var memory = Memory(cache: cache, identity: identity)
    if let record = last.flatMap(SiteRecord.init), record.identity.isSame(as: identity) {
      memory.record = record
    }
    return memory
  }

  /// Keeps what the build saw and left. To be called while the output folder is still the build's own.
  func keep(
    _ site: StagedSite, content: Content, vocabulary: Vocabulary, report: BuildReport
  ) async -> CacheFailure? {
    guard let cache else { return options.cache.map { .withinOutput($0) } }
    // The record comes last, but is put together meanwhile.
    async let failure = content.archive.save(content, vocabulary, in: cache, jobs: options.jobs)
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
    record.outputs = await site.outputs()
    let bytes = record.bytes
    if let failure = await failure { return .disk(failure) }
    do {
      try cache.save(bytes, as: SiteRecord.name)
      return nil
    } catch {
      return .disk(error)
    }
  }
}
