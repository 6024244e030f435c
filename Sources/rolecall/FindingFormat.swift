import ArgumentParser
internal import Collection
internal import HTML
internal import Reports

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// How `check` gives its findings: to a person, or to a program that shows them to one.
enum FindingFormat: String, ExpressibleByArgument, CaseIterable {
  case text, json, sarif, github
}

/// Findings for people go to standard error, with a summary on standard output; those for programs go
/// to standard output, alone.
func show(
  _ findings: [Finding], as format: FindingFormat, source: SourceOptions, coverage: Coverage?
) {
  let places = source.places
  switch format {
  case .text:
    show(findings, content: source.content, strict: source.strict)
    if let coverage { print(coverage.text) }
    print(findings.summary(strict: source.strict))
  case .json:
    var report = [("version", JSON.number(1)), ("findings", findingsJSON(findings, at: places))]
    if let coverage { report.append(("coverage", coverage.json)) }
    standardOutput(JSON.object(report).bytes + [UInt8(ascii: "\n")])
  case .sarif:
    let log = sarif(findings, at: places, version: Version.number)
    standardOutput(log.bytes + [UInt8(ascii: "\n")])
  case .github:
    standardOutput(Array(annotations(findings, at: places).utf8))
    print(findings.summary(strict: source.strict))
  }
}

extension SourceOptions {
  /// Where findings stand, as other programs know it.
  var places: FindingPlaces {
    FindingPlaces(content: content, workingFolder: workingFolder(), strict: strict)
  }
}

private func workingFolder() -> String {
  guard let folder = getcwd(nil, 0) else { return "" }
  defer { free(folder) }
  return String(cString: folder)
}
