internal import Collection

/// Whether everything is still as a record says: the content, its names, and the site. Stamps answer for
/// nearly all files; where one differs the contents do.
struct NothingChanged: Sendable {
  /// As the last build left it.
  let record: SiteRecord
  /// How many files the site has.
  let files: Int
  /// The record with the stamps of today; `nil` where they are the same.
  let refreshed: [UInt8]?

  /// `nil` where anything changed.
  init?(since bytes: [UInt8], options: BuildOptions, identity: Identity, moment: UInt64) async {
    guard let lock = try? FolderLock(options.output), lock.isHeld,
      let check = RecordCheck(bytes, options: options, moment: moment),
      check.head.identity.isSame(as: identity), check.filesAskedAreTheSame,
      Disk.kind(of: options.output + "/" + Output.stagingName) == nil
    else { return nil }
    async let folders = check.look(at: check.folders, jobs: options.jobs)
    async let sources = check.look(at: check.sources, jobs: options.jobs)
    // Most often it is the content that changed, and then the site need not be looked at here.
    guard let folders = await folders, let sources = await sources,
      let outputs = await check.look(at: check.outputs, jobs: options.jobs)
    else { return nil }
    var stamps = sources.stamps + outputs.stamps
    // A folder that changed may still hold the same names.
    if !folders.stamps.isEmpty {
      guard let folder = check.contentFolder, folder.digest == check.head.names else { return nil }
      // What stands behind a link may change while the folder stays.
      if !folder.holdsLinks { stamps += folders.stamps }
    }
    let program = identity.trusted(at: moment).program.stamp
    if program != check.head.identity.program.stamp {
      stamps.append((RecordCheck.program, program))
    }

    record = check.head
    files = outputs.count - 1
    refreshed = stamps.isEmpty ? nil : check.refreshed(stamps)
    withExtendedLifetime(lock) {}
  }
}
