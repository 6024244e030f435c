package import Collection

/// Findings as GitHub's runners read them from a step's output and show them beside the lines:
///
///     ::warning file=Content/A/Q1_B.md,line=2,col=10,endColumn=19,title=unknown-theme::unknown theme …
package func annotations(_ findings: [Finding], at places: FindingPlaces) -> String {
  var places = places
  return findings.map { finding in
    let place = places.place(of: finding)
    var properties = ["file=" + property(place.path)]
    if let region = place.region {
      properties += [
        "line=\(region.line)", "col=\(region.column)", "endColumn=\(region.endColumn)",
      ]
    }
    properties.append("title=" + property(finding.rule.name))
    let command = command(for: places.severity(of: finding))
    let message = data("\(finding.message)\n\(finding.remedy)")
    return "::\(command) \(properties.joined(separator: ","))::\(message)\n"
  }.joined()
}

private func command(for severity: Severity) -> String {
  switch severity {
  case .error: "error"
  case .warning: "warning"
  case .note: "notice"
  }
}

/// A message: what would end the line, and the sign that escapes it.
private func data(_ text: String) -> String {
  text.unicodeScalars.reduce(into: "") { escaped, scalar in
    switch scalar {
    case "%": escaped += "%25"
    case "\r": escaped += "%0D"
    case "\n": escaped += "%0A"
    default: escaped.unicodeScalars.append(scalar)
    }
  }
}

/// A property: what would end it, besides.
private func property(_ text: String) -> String {
  data(text).unicodeScalars.reduce(into: "") { escaped, scalar in
    switch scalar {
    case ":": escaped += "%3A"
    case ",": escaped += "%2C"
    default: escaped.unicodeScalars.append(scalar)
    }
  }
}
