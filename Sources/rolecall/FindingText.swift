internal import Collection

/// Prints findings to standard error, sorted by place: the sentence, the line with a caret, the remedy.
///
///     AI_Engineer/Q4_RAG_Quality.md:9:12: warning: unknown theme `evaluaton` [unknown-theme]
///       themes: [evaluaton]
///                ^~~~~~~~~
///       did you mean `evaluation`?
func show(_ findings: [Finding], content: String, strict: Bool) {
  var lines = SourceLines(content: content)
  for finding in findings { standardError(text(of: finding, in: &lines, strict: strict)) }
}

private func text(of finding: Finding, in lines: inout SourceLines, strict: Bool) -> String {
  let severity = effective(finding.rule.severity, strict: strict)
  let place = lines.place(of: finding)
  var text = paint(place.name, "1") + ": "
  text += paint(severity.rawValue, severity == .error ? "1;31" : severity == .warning ? "1;33" : "1;36")
  text += ": \(finding.message) [\(finding.rule.rawValue)]\n"
  if let line = place.text {
    text += "  \(line)\n  \(place.indent)\(paint("^" + String(repeating: "~", count: max(0, place.width - 1)), "1;32"))\n"
  }
  return text + "  \(finding.remedy)\n"
}

func effective(_ severity: Severity, strict: Bool) -> Severity {
  strict && severity == .warning ? .error : severity
}

private func paint(_ text: String, _ code: String) -> String {
  Terminal.hasColours ? "\u{1B}[\(code)m\(text)\u{1B}[0m" : text
}

/// `2 errors, 1 warning`, or `no findings`.
func summary(of findings: [Finding], strict: Bool) -> String {
  func count(_ severity: Severity) -> String? {
    let number = findings.count { effective($0.rule.severity, strict: strict) == severity }
    return number == 0 ? nil : "\(number) \(severity.rawValue)\(number == 1 ? "" : "s")"
  }
  let counts = [count(.error), count(.warning), count(.note)].compactMap { $0 }
  return counts.isEmpty ? "no findings" : counts.joined(separator: ", ")
}
