/// A rule with what finds the places that break it, in a subject that holds all that it has to see.
struct Check<Subject>: Sendable {
  let rule: Rule
  let faults: @Sendable (Subject) -> [Fault]

  init(_ rule: Rule, _ faults: @escaping @Sendable (Subject) -> [Fault]) {
    self.rule = rule
    self.faults = faults
  }
}

/// A place that breaks a rule, which the check's entry names.
struct Fault {
  /// `nil` where the subject is one file.
  var path: String?
  /// 1-based; 0 for a file or folder as a whole.
  var line = 0
  var words: String?
  let message: String
  let remedy: String
}

extension [Check<WrittenText>] {
  func findings(in text: WrittenText) -> [Finding] {
    flatMap { check in check.faults(text).map { Finding(check.rule, $0, in: text.path) } }
  }
}

extension [Check<QuestionOutline>] {
  func findings(in outline: QuestionOutline) -> [Finding] {
    flatMap { check in check.faults(outline).map { Finding(check.rule, $0, in: outline.path) } }
  }
}

extension [Check<WholeCollection>] {
  func findings(in whole: WholeCollection) -> [Finding] {
    flatMap { check in check.faults(whole).map { Finding(check.rule, $0, in: "") } }
  }
}

extension Finding {
  init(_ rule: Rule, _ fault: Fault, in path: String) {
    self.init(
      rule, fault.path ?? path, line: fault.line, words: fault.words, fault.message,
      remedy: fault.remedy)
  }
}
