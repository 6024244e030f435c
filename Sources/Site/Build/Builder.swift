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

    progress.begin("looking")
    let recall = Recall(options)
    let look = await recall.look()
    if let unchanged = look.nothingChanged {
      clock.end("look", in: &report)
      report.findings = unchanged.record.findings
      report.pages = unchanged.record.pages
      report.unchanged = unchanged.files
      return report
    }
    let memory = recall.memory(after: look)
    clock.end("look", in: &report)

    progress.begin("reading")
    async let assets: Void = AssetFiles.prepare()
    let content = await Content.read(options, memory: memory)
    clock.end("read", in: &report)

    // Nothing is related before all is found sound, but the words may be sorted meanwhile.
    progress.begin("relating")
    async let words = Vocabulary(content, jobs: options.jobs)
    report.findings = sorted(content.findings())
    guard !report.findings.areRefused(strict: options.strict) else { throw .content(report) }
    report.findings += plannedNotes(content)
    let vocabulary = await words
    let relations = await Relations(content, vocabulary: vocabulary, jobs: options.jobs)
    await assets
    let plan = SitePlan(content, relations: relations, options: options)
    clock.end("relate", in: &report)

    progress.begin("rendering")
    report.pages = plan.pageCount
    let writer: SiteWriter
    do {
      writer = try SiteWriter(plan, memory: memory, options: options, moment: recall.moment)
    } catch {
      throw .writing(error)
    }
    let pages = try await stage(plan.files, by: writer)
    clock.end("render", in: &report)

    // Only now, when the texts' markup is gone: there is no moment at which a build needs more memory.
    progress.begin("indexing")
    let index = await SearchIndex(
      content, vocabulary: vocabulary,
      known: memory.knownParts(in: options.output, moment: recall.moment), options: options)
    var site = try await stage(SitePlan.files(of: index), after: pages.files, by: writer)
    clock.end("index", in: &report)
    let crossings = content.collection.site.budgets.findings(site.sizes)
    report.findings += crossings
    if options.strict, !crossings.isEmpty {
      site.abandon()
      throw .content(report)
    }

    progress.begin("writing")
    // Files are put into place one by one, so there is time for it.
    async let keptFacts = recall.keepFacts(of: content, vocabulary)
    do { try site.commit(to: &report) } catch { throw .writing(error) }
    clock.end("write", in: &report)
    let kept = await recall.keep(site, content: content, report: report)
    report.cacheFailure = await keptFacts ?? kept
    // Until here the output folder is this build's alone.
    withExtendedLifetime(site) {}
    // To take the collection apart, piece by piece, takes a twentieth of a build.
    if options.endsProgram { _ = Unmanaged.passRetained(plan) }
    clock.end("keep", in: &report)
    return report
  }

  private func stage(
    _ files: [SitePlan.File], after staged: [StagedSite.File] = [], by writer: SiteWriter
  ) async throws(BuildFailure) -> StagedSite {
    do { return try await writer.stage(files, after: staged) } catch { throw .writing(error) }
  }

  /// In the order of the places at which they stand.
  private func sorted(_ findings: [Finding]) -> [Finding] {
    var finder = PlaceFinder(content: options.content)
    return finder.sorted(findings)
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
    return (sorted(content.findings()), content.collection.site)
  }
}

extension [Finding] {
  /// Whether no site is built from content of which this is said.
  func areRefused(strict: Bool) -> Bool {
    contains { $0.rule.severity(strict: strict) == .error }
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
    report.timings.append((phase, (now - last) / .seconds(1)))
    last = now
  }
}
