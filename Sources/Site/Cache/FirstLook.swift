internal import Collection

/// A look, before anything is read, at all that the last build read and left. Stamps answer for nearly all
/// files; where one differs the contents do.
struct FirstLook: Sendable {
  /// Where everything is as the record says: the content, its names, and the site.
  private(set) var nothingChanged: NothingChanged?
  /// Whether the whole site is.
  private(set) var siteStands = false
  /// The record of the last build, with the stamps of today where the whole site stands.
  private(set) var record: [UInt8]?
  /// The site's folder, if no other build has it.
  private(set) var lock: FolderLock?
}

/// What the last build said, where everything still is as it left it.
struct NothingChanged: Sendable {
  let record: SiteRecord
  /// How many files the site has.
  let files: Int
  /// The record with the stamps of today; `nil` where they are the same.
  let refreshed: [UInt8]?
}

extension FirstLook {
  /// `record` is that of the last build, if there is one.
  init(_ record: [UInt8]?, options: BuildOptions, identity: Identity, moment: UInt64) async {
    self.record = record
    guard let record, let lock = try? FolderLock(options.output), lock.isHeld,
      let check = RecordCheck(record, options: options, moment: moment),
      check.head.identity.isSame(as: identity)
    else { return }
    self.lock = lock
    async let folders = check.look(at: check.folders, jobs: options.jobs)
    async let sources = check.look(at: check.sources, jobs: options.jobs)
    async let outputs = check.look(at: check.outputs, jobs: options.jobs)
    guard let outputs = await outputs else { return }
    siteStands = true
    if !outputs.stamps.isEmpty { self.record = check.refreshed(outputs.stamps) }
    guard check.filesAskedAreTheSame,
      Disk.kind(of: options.output + "/" + Output.stagingName) == nil,
      let folders = await folders, let sources = await sources
    else { return }
    var stamps = sources.stamps + outputs.stamps
    // A folder that changed may still hold the same names.
    if !folders.stamps.isEmpty {
      guard let folder = check.contentFolder, folder.digest == check.head.names else { return }
      // What stands behind a link may change while the folder stays.
      if !folder.holdsLinks { stamps += folders.stamps }
    }
    let program = identity.trusted(at: moment).program.stamp
    if program != check.head.identity.program.stamp {
      stamps.append((RecordCheck.program, program))
    }
    nothingChanged = NothingChanged(
      record: check.head, files: outputs.count - 1,
      refreshed: stamps.isEmpty ? nil : check.refreshed(stamps))
  }
}
