/// What is wrong with a question's sections.
func outlineFindings(_ outline: Outline, of source: SourceText, words: String) -> [Finding] {
  let path = source.path
  var findings: [Finding] = []
  if outline.topic == nil {
    findings.append(
      Finding(
        .noTopic, path, line: source.bodyLine, "this question has no topic",
        remedy: "write `## Topic: \(words)` below the first heading"))
  }
  let question = outline.first(.question)
  if question == nil || question?.nodes.isEmpty == true {
    findings.append(
      Finding(
        .noQuestion, path, line: question?.line ?? source.bodyLine, "this file asks no question",
        remedy: "write `### Question` and, below it, `> ` with the question"))
  }
  let answer = outline.first(.answer)
  if answer == nil || answer?.nodes.isEmpty == true {
    findings.append(
      Finding(
        .emptyAnswer, path, line: answer?.line ?? source.bodyLine, "this question has no answer",
        remedy: "write `### Answer` and the answer below it"))
  }
  let order: [Outline.Kind] = [.question, .answer, .tests]
  let places = order.compactMap { kind in outline.sections.firstIndex { $0.kind == kind } }
  if places != places.sorted(), let at = zip(places, places.dropFirst()).first(where: { $0 > $1 }) {
    let section = outline.sections[at.1]
    findings.append(
      Finding(
        .sectionOrder, path, line: section.line, "this section stands before the one that it follows",
        remedy: "keep the order: question, answer, what this question tests"))
  }
  return findings
}
