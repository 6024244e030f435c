/// Puts findings into words: the sentence with its place, the line with a caret, the remedy.
///
///     AI_Engineer/Q4_RAG_Quality.md:9:12: warning: unknown theme `evaluaton` [unknown-theme]
///       themes: [evaluaton]
///                ^~~~~~~~~
///       did you mean `evaluation`?
package struct FindingText {
  private var finder: PlaceFinder
  /// Warnings count as errors.
  private let strict: Bool
  private let colours: Bool

  package init(content: String, strict: Bool, colours: Bool) {
    finder = PlaceFinder(content: content)
    self.strict = strict
    self.colours = colours
  }
}

extension FindingText {
  package mutating func text(of finding: Finding) -> String {
    let severity = finding.rule.severity(strict: strict)
    let place = finder.place(of: finding)
    var text = paint(place.name, "1") + ": " + paint(severity.rawValue, colour(of: severity))
    text += ": \(finding.message) [\(finding.rule.name)]\n"
    if let line = place.text {
      let (shown, indent, width) = window(line, column: place.column, width: place.width)
      let caret = "^" + String(repeating: "~", count: width - 1)
      text += "  \(shown)\n  \(indent)\(paint(caret, "1;32"))\n"
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

/// A line that is longer than a terminal is wide is shown around what the finding is about; blanks lead
/// up to the caret, and tabs where the line has tabs.
private func window(
  _ line: String, column: Int, width: Int
) -> (text: String, indent: String, width: Int) {
  let before = line.prefix(column - 1)
  let about = line.dropFirst(column - 1).prefix(width)
  let after = line.dropFirst(column - 1 + width)
  let isLong = line.count > 160
  let head = isLong && before.count > 60 ? "…" + before.suffix(59) : String(before)
  let body = isLong && about.count > 80 ? about.prefix(79) + "…" : String(about)
  let tail = isLong && after.count > 20 ? after.prefix(19) + "…" : String(after)
  let indent = String(head.map { $0 == "\t" ? "\t" : " " })
  return (head + body + tail, indent, max(1, body.count))
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
