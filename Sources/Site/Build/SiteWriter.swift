internal import Collection
internal import Storage

/// Makes the files of a site that are not as they should be, and stages them.
struct SiteWriter {
  private let plan: SitePlan
  private let memory: Memory
  private let options: BuildOptions
  private let moment: UInt64
  private let output: Output

  /// - Throws: `WritingFailure.busy` while another build has the output folder.
  init(
    _ plan: SitePlan, memory: Memory, options: BuildOptions, moment: UInt64
  ) throws(WritingFailure) {
    self.plan = plan
    self.memory = memory
    self.options = options
    self.moment = moment
    output = try Output(root: options.output, memory: memory)
  }
}

extension SiteWriter {
  /// Stages files, and has them follow those that are staged already.
  func stage(
    _ files: [SitePlan.File], after staged: [StagedSite.File] = []
  ) async throws(WritingFailure) -> StagedSite {
    // Those that take long are the last: begun first, they are not waited for at the end.
    let last = files.count - 1
    let results = await inParallel(files.count, jobs: options.jobs, by: Output.run) { place in
      Result { () throws(WritingFailure) in
        try settle(files[last - place], number: staged.count + last - place)
      }
    }
    do throws(WritingFailure) {
      var all = staged
      all.reserveCapacity(staged.count + files.count)
      for result in results.reversed() { all.append(try result.get()) }
      return StagedSite(files: all, output: output, jobs: options.jobs)
    } catch {
      output.abandon()
      throw error
    }
  }

  /// Finds a file to be as it should be, or makes and stages it.
  private func settle(
    _ file: SitePlan.File, number: Int
  ) throws(WritingFailure) -> StagedSite.File {
    let last = memory.record?.outputs[file.path]
    let found = last.flatMap { memory.find($0, at: output.root + "/" + file.path, moment: moment) }
    let handed = plan.handed(to: file.work)
    let origin = plan.origin(of: file, handed: handed)
    if var last, let found, origin != nil, origin == last.origin {
      last.stamp = found.stamp
      return StagedSite.File(
        path: file.path, fate: .unchanged, size: found.size, record: last, reason: nil)
    }
    let parts = plan.parts(of: file)
    let draft = plan.draft(of: file, handed: handed)
    if let last, let found, let recipe = draft.recipe, recipe == last.recipe {
      return StagedSite.File(
        path: file.path, fate: .unchanged, size: found.size,
        record: .init(
          stamp: found.stamp, digest: last.digest, origin: origin, recipe: recipe,
          others: last.others, parts: parts),
        reason: nil)
    }
    let made = try draft.make()
    let digest = Digest(of: made.bytes)
    let isKnown = found != nil && digest == last?.digest
    let fate =
      isKnown ? .unchanged : try output.stage(made.bytes, at: file.path, number: number)
    return StagedSite.File(
      path: file.path, fate: fate, size: made.bytes.count,
      record: .init(
        stamp: isKnown ? found?.stamp : nil, digest: digest, origin: origin,
        recipe: made.recipe, others: made.others, parts: parts),
      reason: fate == .staged ? reason(for: file.path, digest: digest, parts: parts) : nil)
  }

  private func reason(for path: String, digest: Digest, parts: [PartDigest]) -> Change.Reason {
    guard let record = memory.record else { return .noRecord }
    guard let last = record.outputs[path] else { return .new }
    if digest == last.digest {
      return Disk.kind(of: output.root + "/" + path) == nil ? .lost : .damaged
    }
    let changed = Part.allCases.filter { part in
      let own = parts.first { $0.part == part }
      return own != last.parts.first { $0.part == part } || own?.part == .whole
    }
    return changed.isEmpty ? .shared : .parts(changed.map(\.words))
  }
}
