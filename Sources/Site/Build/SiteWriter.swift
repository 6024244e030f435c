internal import Collection

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
    output = try Output(root: options.output, recorded: memory.record?.outputs ?? [:])
  }
}

extension SiteWriter {
  func stage() async throws(WritingFailure) -> StagedSite {
    let results = await inParallel(plan.files.count, jobs: options.jobs) { number in
      Result { () throws(WritingFailure) in try settle(number) }
    }
    do throws(WritingFailure) {
      var files: [StagedSite.File] = []
      files.reserveCapacity(results.count)
      for result in results { files.append(try result.get()) }
      return StagedSite(files: files, output: output, jobs: options.jobs)
    } catch {
      output.abandon()
      throw error
    }
  }

  /// Finds a file to be as it should be, or makes and stages it.
  private func settle(_ number: Int) throws(WritingFailure) -> StagedSite.File {
    let file = plan.files[number]
    let last = memory.record?.outputs[file.path]
    let draft = plan.draft(of: file, links: last?.links ?? [])
    if let last, let recipe = draft.recipe, recipe == last.recipe,
      let found = last.find(at: output.root + "/" + file.path, moment: moment)
    {
      return StagedSite.File(
        path: file.path, fate: .unchanged, size: found.size,
        record: .init(stamp: found.stamp, digest: last.digest, recipe: recipe, links: last.links))
    }
    let made = try draft.make()
    let digest = Digest(of: made.bytes)
    func settled(_ fate: Output.Fate, _ stamp: Stamp?) -> StagedSite.File {
      StagedSite.File(
        path: file.path, fate: fate, size: made.bytes.count,
        record: .init(stamp: stamp, digest: digest, recipe: made.recipe, links: made.links))
    }
    if let last, digest == last.digest,
      let found = last.find(at: output.root + "/" + file.path, moment: moment)
    {
      return settled(.unchanged, found.stamp)
    }
    return settled(try output.stage(made.bytes, at: file.path, number: number), nil)
  }
}
