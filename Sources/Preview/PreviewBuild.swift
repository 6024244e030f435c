internal import Collection
internal import Site

/// The preview's one way into building: the same build as ever, into folders of its own.
struct PreviewBuild {
  private let preview: PreviewOptions
  private let site: String
  private let cache: String

  init(_ options: PreviewOptions, site: String, cache: String) {
    preview = options
    self.site = site
    self.cache = cache
  }

  /// Where `build` writes to if it is not told otherwise.
  static let published = "Public"
}

extension PreviewBuild {
  func run(showing: Showing) async -> PreviewNews {
    let base = PreviewBuild.base(preview)
    var options = BuildOptions(jobs: preview.jobs)
    options.content = preview.content
    options.output = site
    options.cache = cache
    // A path instead of a whole address: the site has several here, by each name of this machine.
    options.baseURL = base.text
    options.drafts = preview.drafts
    options.strict = preview.strict
    let start = ContinuousClock.now
    do {
      let report = try await Builder(options).build()
      await showing.show(isChanged: report.written + report.removed > 0, base: base)
      return .built(report, ContinuousClock.now - start)
    } catch {
      switch error {
      case .content(let report):
        await showing.show(faults: faults(in: report.findings))
        return .refused(report.findings)
      case .writing(let failure):
        await showing.show(faults: ["error: \(failure.message)\n  \(failure.remedy)\n"])
        return .failed(failure)
      }
    }
  }

  /// What stands in the way of a site, as a terminal shows it.
  private func faults(in findings: [Finding]) -> [String] {
    var wording = FindingText(content: preview.content, strict: preview.strict, colours: false)
    return findings.filter { $0.rule.severity(strict: preview.strict) == .error }
      .map { wording.text(of: $0) }
  }

  /// The path under which the site will be published: `site.yml` may change while it is shown.
  static func base(_ options: PreviewOptions) -> BasePath {
    if let address = options.baseURL { return BasePath(address) }
    guard let folder = try? ContentFolder.scan(options.content, excluding: nil) else {
      return BasePath("/")
    }
    var findings: [Finding] = []
    let site = OptionalFiles.read(folder, findings: &findings).site
    return BasePath(site.baseURL ?? "/")
  }
}
