package import Collection
internal import SearchIndex

extension Builder {
  /// Renders every file of the site, writes none, and keeps of each what `look` makes of it.
  package func inspect<Fact: Sendable>(
    _ look: @Sendable @escaping (_ path: String, _ bytes: [UInt8]) -> Fact
  ) async throws(BuildFailure) -> (collection: Collection, facts: [Fact]) {
    let content = await Content.read(options)
    let findings = content.findings()
    guard !findings.areRefused(strict: false) else {
      var report = BuildReport()
      report.findings = findings.sorted()
      throw .content(report)
    }
    let vocabulary = await Vocabulary(content, jobs: options.jobs)
    async let index = SearchIndex(
      content, vocabulary: vocabulary, known: KnownParts(), options: options)
    async let relations = Relations(content, vocabulary: vocabulary, jobs: options.jobs)
    let plan = await SitePlan(content, relations: relations, options: options)
    let files = plan.files + SitePlan.files(of: await index)
    let facts = await inParallel(files.count, jobs: options.jobs) { number in
      Result<Fact, WritingFailure> { () throws(WritingFailure) in
        look(files[number].path, try plan.bytes(of: files[number]))
      }
    }
    do throws(WritingFailure) {
      return (content.collection, try facts.map { fact throws(WritingFailure) in try fact.get() })
    } catch {
      throw .writing(error)
    }
  }
}
