internal import Collection
internal import HTML
internal import Reports
internal import Site

/// What `build --json` prints: one object.
struct ReportJSON {
  let text: String

  /// Findings are given as `check --format json` gives them.
  init(_ report: BuildReport, source: SourceOptions, built: Bool, explaining: Bool) {
    let timings: [(String, JSON)] = report.timings.map {
      ($0.phase, .number(Int(($0.seconds * 1000).rounded())))
    }
    let changes: [JSON] = report.changes.map {
      .object([("path", .text($0.path)), ("why", .text($0.reason.words))])
    }
    let object = JSON.object(
      [
        ("built", .bool(built)), ("pages", .number(report.pages)),
        ("written", .number(report.written)), ("unchanged", .number(report.unchanged)),
        ("removed", .number(report.removed)),
        ("findings", findingsJSON(report.findings, at: source.places)),
        ("timings", .object(timings)),
      ] + (explaining ? [("changes", .list(changes))] : []))
    text = String(decoding: object.bytes, as: UTF8.self)
  }
}
