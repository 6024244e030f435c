/// Puts findings into words: the sentence with its place, the line with a caret, the remedy.
///
///     AI_Engineer/Q4_RAG_Quality.md:9:12: warning: unknown theme `evaluaton` [unknown-theme]
///       themes: [evaluaton]
///                ^~~~~~~~~
///       did you mean `evaluation`?
package struct FindingText {
  private var lines: SourceLines
  /// Warnings count as errors.
  private let strict: Bool
  private let colours: Bool

  package init(content: String, strict: Bool, colours: Bool) {
    lines = SourceLines(content: content)
    self.strict = strict
    self.colours = colours
  }
}

extension FindingText {
  package mutating func text(of finding: Finding) -> String {
    let severity = finding.rule.severity(strict: strict)
    let place = lines.place(of: finding)
    var text = paint(place.name, "1") + ": " + paint(severity.rawValue, colour(of: severity))
    text += ": \(finding.message) [\(finding.rule.rawValue)]\n"
    if let line = place.text {
      let caret = "^" + String(repeating: "~", count: place.width - 1)
      text += "  \(line)\n  \(place.indent)\(paint(caret, "1;32"))\n"
    }
    return text + "  \(finding.remedy)\n"
  }

  private func colour(of severity: Severity) -> String {
    switch severity {
    case .error: "1;31"
    case .warning: "1;33"
    case .note: "1;36"
    }
  }

  private func paint(_ text: String, _ code: String) -> String {
    colours ? "\u{1B}[\(code)m\(text)\u{1B}[0m" : text
  }
}

extension Rule {
  package func severity(strict: Bool) -> Severity {
    strict && severity == .warning ? .error : severity
  }
}

extension [Finding] {
  /// `2 errors, 1 warning`, or `no findings`.
  package func summary(strict: Bool) -> String {
    let counts: [String] = [Severity.error, .warning, .note].compactMap { severity in
      let number = count { $0.rule.severity(strict: strict) == severity }
      return number == 0 ? nil : "\(number) \(severity.rawValue)\(number == 1 ? "" : "s")"
    }
    return counts.isEmpty ? "no findings" : counts.joined(separator: ", ")
  }
}
