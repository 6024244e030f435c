package import Collection
package import HTML

/// Findings as one JSON list, for programs of one's own.
///
///     {"rule": "unknown-theme", "severity": "warning", "path": "Content/A/Q1_B.md", "line": 2,
///      "column": 10, "endColumn": 19, "message": "unknown theme `evaluaton`",
///      "remedy": "did you mean `evaluation`?"}
package func findingsJSON(_ findings: [Finding], at places: FindingPlaces) -> JSON {
  var places = places
  return .list(
    findings.map { finding in
      let place = places.place(of: finding)
      func number(_ value: Int?) -> JSON { value.map(JSON.number) ?? .null }
      return .object([
        ("rule", .text(finding.rule.name)),
        ("severity", .text(places.severity(of: finding).rawValue)),
        ("path", .text(place.path)), ("line", number(place.region?.line)),
        ("column", number(place.region?.column)), ("endColumn", number(place.region?.endColumn)),
        ("message", .text(finding.message)), ("remedy", .text(finding.remedy)),
      ])
    })
}
