import Collection
import Foundation
import SearchIndex
import Site
import TestSupport

/// A collection that is edited, its site, and the site that a clean build makes of it.
final class EditedPlace {
  var collection = EditedCollection()
  let place: Workplace
  private(set) var refusals = 0
  /// As the last build took it.
  private var sound = EditedCollection()
  private var wasRefused = true
  private var written: [String: String] = [:]
  private var output = "Public"
  private var drafts = false

  /// Whether the search index is in parts, as that of a large collection.
  private let splitsSearch: Bool

  init(splitsSearch: Bool) throws {
    place = try Workplace()
    self.splitsSearch = splitsSearch
  }
}

extension EditedPlace {
  /// Edits the collection; one that was refused is taken back first.
  func edit(_ edits: [Edit], _ random: inout Seeded) {
    if wasRefused { collection = sound }
    for edit in edits { edit.apply(to: &collection, &random) }
  }

  /// Brings the content folder up to the collection: files that are the same are not touched.
  func write() throws {
    let files = collection.files
    for path in written.keys where files[path] == nil { try place.remove("Content/\(path)") }
    for (path, text) in files where written[path] != text {
      try place.write(text, to: "Content/\(path)")
    }
    try removeEmptyFolders()
    written = files
  }

  private func removeEmptyFolders() throws {
    for name in try FileManager.default.contentsOfDirectory(atPath: place.content) {
      rmdir(place.content + "/" + name)
    }
  }

  /// What else may happen between two builds.
  func meddle(_ random: inout Seeded) throws -> String {
    let site = try place.site(output).keys.sorted()
    switch random.number(below: 12) {
    case 0 where !site.isEmpty:
      let path = random.element(of: site)
      try place.remove("\(output)/\(path)")
      return "\(path) lost"
    case 1 where !site.isEmpty:
      let path = random.element(of: site)
      try damage("\(output)/\(path)")
      return "\(path) damaged"
    case 2:
      try? place.remove("cache")
      return "cache lost"
    case 3:
      output = output == "Public" ? "Elsewhere" : "Public"
      return "output switched"
    case 4:
      let path = random.element(of: written.keys.sorted())
      try FileManager.default.setAttributes(
        [.modificationDate: Date(timeIntervalSince1970: Double(random.number(below: 1 << 30)))],
        ofItemAtPath: place.content + "/" + path)
      return "\(path) touched"
    case 5 where !wasRefused:
      try place.remove("\(output)/.rolecall-files")
      return "list lost"
    case 6:
      drafts.toggle()
      return "drafts switched"
    default: return "nothing else"
    }
  }

  /// Other bytes, as many as before, and the date of before.
  private func damage(_ path: String) throws {
    let file = place.root.appending(path: path)
    let date = try FileManager.default.attributesOfItem(atPath: file.path)[.modificationDate]
    let count = try Data(contentsOf: file).count
    let handle = try FileHandle(forWritingTo: file)
    try handle.write(contentsOf: Data(repeating: 0x2A, count: count))
    try handle.close()
    try FileManager.default.setAttributes(
      [.modificationDate: date as Any], ofItemAtPath: file.path)
  }
}

extension EditedPlace {
  /// What is not as it should be.
  func buildAndCompare() async throws -> [String] {
    let before = try place.site(output)
    let listed = filesWritten(into: place.root.appending(path: output).path)
    let owned = listed.isEmpty ? Set(before.keys) : listed
    let (report, findings) = try await build(into: output, cache: true)
    try? place.remove("Clean")
    let (cleanReport, cleanFindings) = try await build(into: "Clean", cache: false)
    guard findings == cleanFindings else { return ["findings: \(findings) for \(cleanFindings)"] }
    let after = try place.site(output)
    wasRefused = cleanReport == nil
    guard let report, let cleanReport else {
      refusals += 1
      return after == before && report == nil && cleanReport == nil
        ? [] : ["one was refused, or the site changed"]
    }
    sound = collection
    let clean = try place.site("Clean")
    var failures: [String] = []
    for path in Set(after.keys).union(clean.keys).sorted() where after[path] != clean[path] {
      failures.append("\(path) differs")
    }
    let changed = clean.filter { before[$0.key] != $0.value }.count
    if report.written != changed { failures.append("\(report.written) written for \(changed)") }
    let stale = owned.subtracting(clean.keys)
    if report.removed != stale.count {
      failures.append("\(report.removed) removed for \(stale.count)")
    }
    if report.pages != cleanReport.pages { failures.append("\(report.pages) pages") }
    if report.unchanged != clean.count - changed {
      failures.append("\(report.unchanged) unchanged")
    }
    if let failure = report.cacheFailure { failures.append(failure.message) }
    if place.text("\(output)/.rolecall-files") != place.text("Clean/.rolecall-files") {
      failures.append("the list of files differs")
    }
    return failures
  }

  /// No report where the content is refused.
  private func build(
    into output: String, cache: Bool
  ) async throws -> (BuildReport?, [Finding]) {
    do {
      let report = try await place.build {
        $0.output = place.root.appending(path: output).path
        $0.cache = cache ? place.cache : nil
        $0.drafts = drafts
        if splitsSearch { $0.searchLimits = SearchLimits(index: 256, part: 512) }
      }
      return (report, report.findings)
    } catch BuildFailure.content(let report) {
      return (nil, report.findings)
    }
  }
}
