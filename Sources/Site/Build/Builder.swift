package import Collection
internal import SearchIndex

/// One build, from the content folder to the written site.
package struct Builder: Sendable {
  let options: BuildOptions

  package init(_ options: BuildOptions) { self.options = options }

  /// Read, model, render, write: one way, with nothing that reaches back.
  package func build(progress: Progress = .silent) async throws(BuildFailure) -> BuildReport {
    var report = BuildReport()
    var clock = PhaseClock()
    if let output = Disk.resolved(options.output), output == Disk.resolved(options.content) {
      throw .writing(.intoContent(options.output))
    }

    progress.begin("reading")
    let content = await Content.read(options)
    clock.end("read", in: &report)
    report.findings = sorted(content.findings)
    guard !content.isRefused(strict: options.strict) else { throw .content(report) }
    report.findings += plannedNotes(content)

    progress.begin("relating")
    let vocabulary = Vocabulary(content.words, language: content.collection.site.language)
    async let index = SearchIndex(content, vocabulary: vocabulary, jobs: options.jobs)
    async let relations = Relations(content, vocabulary: vocabulary, jobs: options.jobs)
    let plan = await SitePlan(content, relations: relations, index: index, options: options)
    clock.end("relate", in: &report)

    report.pages = plan.pageCount
    let isWritten: Bool
    do {
      isWritten = try await write(
        plan, budgets: content.collection.site.budgets, to: &report, clock: &clock,
        progress: progress)
    } catch {
      throw .writing(error)
    }
    guard isWritten else { throw .content(report) }
    return report
  }

  /// In the order of the places at which they stand.
  private func sorted(_ findings: [Finding]) -> [Finding] {
    var lines = SourceLines(content: options.content)
    return lines.sorted(findings)
  }

  /// What the site will lack, said once.
  private func plannedNotes(_ content: Content) -> [Finding] {
    guard options.baseURL == nil, content.collection.site.baseURL == nil else { return [] }
    return [
      Finding(
        .noBaseURL, "site.yml",
        "no base URL: canonical links, the sitemap and the feed are left out",
        remedy:
          "give --base-url, or `base-url:` in site.yml, once you know where the site will stand")
    ]
  }

  /// What is wrong with the content, and what its `site.yml` says. Nothing is written.
  package func check() async -> (findings: [Finding], settings: SiteSettings) {
    let content = await Content.read(options)
    return (sorted(content.findings), content.collection.site)
  }

  /// - Returns: Whether there is a new site; there is none where it crosses a budget and warnings
  ///   are errors.
  private func write(
    _ plan: SitePlan, budgets: Budgets, to report: inout BuildReport, clock: inout PhaseClock,
    progress: Progress
  ) async throws(WritingFailure) -> Bool {
    let output = try Output(root: options.output)
    progress.begin("rendering")
    let staged = await inParallel(plan.files.count, jobs: options.jobs) { number in
      Result { () throws(WritingFailure) -> (fate: Output.Fate, bytes: Int) in
        let file = plan.files[number]
        let bytes = try onDisk { () throws(Disk.Failure) in try plan.bytes(of: file) }
        return (try output.stage(bytes, at: file.path, number: number), bytes.count)
      }
    }
    clock.end("render", in: &report)
    do throws(WritingFailure) {
      var files: [(path: String, fate: Output.Fate)] = []
      var sizes: [(path: String, bytes: Int)] = []
      for (file, outcome) in zip(plan.files, staged) {
        let (fate, bytes) = try outcome.get()
        files.append((file.path, fate))
        sizes.append((file.path, bytes))
      }
      let crossings = budgets.findings(sizes)
      report.findings += crossings
      if options.strict, !crossings.isEmpty {
        output.abandon()
        return false
      }
      progress.begin("writing")
      report.removed = try output.commit(files)
      report.written = files.count { $0.fate == .staged }
      report.unchanged = files.count - report.written
    } catch {
      output.abandon()
      throw error
    }
    clock.end("write", in: &report)
    return true
  }
}

/// Where a build says what it is at, for those who watch.
package struct Progress: Sendable {
  let begin: @Sendable (String) -> Void

  package init(_ begin: @escaping @Sendable (String) -> Void) { self.begin = begin }

  package static let silent = Progress { _ in }
}

/// Seconds by phase.
struct PhaseClock {
  private var last = ContinuousClock.now

  mutating func end(_ phase: String, in report: inout BuildReport) {
    let now = ContinuousClock.now
    let time = (now - last).components
    report.timings.append((phase, Double(time.seconds) + Double(time.attoseconds) / 1e18))
    last = now
  }
}
