internal import Collection
internal import HTML
internal import Site

/// What `build --json` prints: one object.
struct ReportJSON {
  let text: String

  init(_ report: BuildReport, built: Bool, explaining: Bool) {
    let findings: [JSON] = report.findings.map {
      .object([
        ("rule", .text($0.rule.name)), ("severity", .text($0.rule.severity.rawValue)),
        ("path", .text($0.path)), ("line", .number($0.line)), ("column", .number($0.column)),
        ("message", .text($0.message)),
        ("remedy", .text($0.remedy)),
      ])
    }
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
        ("removed", .number(report.removed)), ("findings", .list(findings)),
        ("timings", .object(timings)),
      ] + (explaining ? [("changes", .list(changes))] : []))
    text = String(decoding: object.bytes, as: UTF8.self)
  }
}
