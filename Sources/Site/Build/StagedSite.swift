internal import Collection
internal import Storage

/// A site whose changed files are staged, and which can be put into place.
struct StagedSite: Sendable {
  struct File: Sendable {
    let path: String
    let fate: Output.Fate
    /// Bytes.
    let size: Int
    let record: SiteRecord.Output
    /// Why it was staged.
    let reason: Change.Reason?
  }

  let files: [File]
  let output: Output
  let jobs: Int
  /// Of the list of files that the output folder keeps, once all are in place.
  private var list = Digest()
  /// When the first file was put into place.
  private var placed: UInt64 = 0

  init(files: [File], output: Output, jobs: Int) {
    self.files = files
    self.output = output
    self.jobs = jobs
  }
}

extension StagedSite {
  var sizes: [(path: String, bytes: Int)] { files.map { ($0.path, $0.size) } }

  func abandon() { output.abandon() }

  mutating func commit(to report: inout BuildReport) throws(WritingFailure) {
    do {
      placed = Stamp.now()
      (report.removed, list) = try output.commit(files.map { ($0.path, $0.fate) })
      report.written = files.count { $0.fate == .staged }
      report.unchanged = files.count - report.written
      report.changes = files.compactMap { file in
        file.reason.map { Change(path: file.path, reason: $0) }
      }
    } catch {
      output.abandon()
      throw error
    }
  }

  /// What stands in the output folder now, the list of its files included.
  func outputs() async -> [(path: String, record: SiteRecord.Output)] {
    let moment = Stamp.now()
    // None that was put into place is old enough for its stamp to be trusted.
    let areYoung = Stamp.isYoung(changed: placed, at: moment)
    let records = await inParallel(files.count, jobs: jobs) { number in
      var record = files[number].record
      if record.stamp == nil, !areYoung {
        record.stamp = stamp(of: files[number].path, moment: moment)
      }
      return record
    }
    let list = SiteRecord.Output(stamp: stamp(of: Manifest.name, moment: moment), digest: list)
    return Array(zip(files.lazy.map(\.path), records)) + [(Manifest.name, list)]
  }

  private func stamp(of path: String, moment: UInt64) -> Stamp? {
    Stamp(of: output.root + "/" + path)?.trusted(at: moment)
  }
}
