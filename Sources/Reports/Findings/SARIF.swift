package import Collection
package import HTML

/// Findings in the Static Analysis Results Interchange Format, 2.1.0, which code hosts and editors
/// read: https://docs.oasis-open.org/sarif/sarif/v2.1.0/
package func sarif(_ findings: [Finding], at places: FindingPlaces, version: String) -> JSON {
  var places = places
  let rules = Set(findings.map(\.rule.name)).sorted()
  let driver = JSON.object([
    ("name", .text("Rolecall")), ("semanticVersion", .text(version)),
    ("rules", .list(rules.map { .object([("id", .text($0))]) })),
  ])
  return .object([
    ("$schema", .text("https://json.schemastore.org/sarif-2.1.0.json")),
    ("version", .text("2.1.0")),
    (
      "runs",
      .list([
        .object([
          ("tool", .object([("driver", driver)])),
          ("columnKind", .text("unicodeCodePoints")),
          ("results", .list(findings.map { result($0, at: &places, rules: rules) })),
        ])
      ])
    ),
  ])
}

private func result(_ finding: Finding, at places: inout FindingPlaces, rules: [String]) -> JSON {
  let place = places.place(of: finding)
  var physical: [(String, JSON)] = [
    ("artifactLocation", .object([("uri", .text(uri(of: place.path)))]))
  ]
  if let region = place.region {
    physical.append(
      (
        "region",
        .object([
          ("startLine", .number(region.line)), ("startColumn", .number(region.column)),
          ("endColumn", .number(region.endColumn)),
        ])
      ))
  }
  let rule = finding.rule.name
  return .object([
    ("ruleId", .text(rule)), ("ruleIndex", .number(rules.firstIndex(of: rule) ?? 0)),
    ("level", .text(places.severity(of: finding).rawValue)),
    ("message", .object([("text", .text("\(finding.message). Remedy: \(finding.remedy)"))])),
    ("locations", .list([.object([("physicalLocation", .object(physical))])])),
  ])
}

/// A path as SARIF names files: relative to wherever the reader has the sources, or the whole address
/// of one that lies elsewhere.
///
///     uri(of: "Content/Größe/Q1_A.md")   // Content/Gr%C3%B6%C3%9Fe/Q1_A.md
///     uri(of: "/srv/a b")                // file:///srv/a%20b
private func uri(of path: String) -> String {
  let encoded = percentEncoded(path)
  if encoded.hasPrefix("/") { return "file://" + encoded }
  // NB: a colon in the first part of a relative address would make a scheme of it.
  return encoded.firstPart.contains(":") ? "./" + encoded : encoded
}
