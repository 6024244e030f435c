import Foundation
import SearchIndex

let root = CommandLine.arguments[1], out = CommandLine.arguments[2]
let fm = FileManager.default
func cpu() -> Double { var t = timespec(); clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &t); return Double(t.tv_sec) * 1000 + Double(t.tv_nsec) / 1e6 }
struct Doc { var role: Int; var number: Int; var slug: String; var title = ""; var themes: [String] = []; var scenario: String?; var difficulty: String?; var parts: [(Field, String)] = []; var heads: [Int: String] = [:]; var ghs: [Int: String] = [:] }
var roles: [SearchRole] = []
var docs: [Doc] = []
func slugify(_ s: String) -> String { s.lowercased().map { $0.isLetter || $0.isNumber ? String($0) : "-" }.joined() }
func gh(_ s: String) -> String { String(s.lowercased().compactMap { $0.isLetter || $0.isNumber || $0 == "-" || $0 == "_" ? $0 : $0 == " " ? "-" : nil }) }
for dir in try fm.contentsOfDirectory(atPath: root).sorted() {
  var isDir: ObjCBool = false
  guard fm.fileExists(atPath: root + "/" + dir, isDirectory: &isDir), isDir.boolValue else { continue }
  let files = try fm.contentsOfDirectory(atPath: root + "/" + dir).filter { $0.hasPrefix("Q") && $0.hasSuffix(".md") }
  if files.isEmpty { continue }
  let name = dir.replacingOccurrences(of: "_", with: " ")
  roles.append(SearchRole(slug: slugify(name), name: name))
  var mine: [Doc] = []
  for f in files {
    let stem = f.dropLast(3); let u = stem.firstIndex(of: "_")!
    var d = Doc(role: roles.count - 1, number: Int(stem[stem.index(after: stem.startIndex)..<u])!, slug: slugify(String(stem[stem.index(after: u)...])))
    let text = try String(contentsOfFile: root + "/" + dir + "/" + f, encoding: .utf8)
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    if lines.first == "---" {
      let e = lines.dropFirst().firstIndex(of: "---")!
      for l in lines[1..<e] {
        let kv = l.split(separator: ":", maxSplits: 1).map { $0.trimmingCharacters(in: .whitespaces) }
        if kv.count < 2 { continue }
        switch kv[0] { case "themes": d.themes = kv[1].trimmingCharacters(in: CharacterSet(charactersIn: "[]")).split(separator: ",").map { $0.trimmingCharacters(in: .whitespaces) }
        case "scenario": d.scenario = kv[1]; case "difficulty": d.difficulty = kv[1]; default: break } }
      lines.removeSubrange(0...e)
    }
    var field = Field.answer; var code = false; var block = ""
    func flush() { if !block.isEmpty { d.parts.append((code ? .code : field, block)); block = "" } }
    for l in lines {
      if l.hasPrefix("```") { flush(); code.toggle(); continue }
      if code { block += l + "\n"; continue }
      if l.hasPrefix("#") {
        flush()
        let h = l.drop { $0 == "#" }.trimmingCharacters(in: .whitespaces).replacingOccurrences(of: "`", with: "").replacingOccurrences(of: "*", with: "")
        if l.hasPrefix("# ") { continue }
        if h.hasPrefix("Topic:") { d.title = h.dropFirst(6).trimmingCharacters(in: .whitespaces); d.parts.append((.topic, d.title)); continue }
        if h == "Question" { field = .question; continue }
        if h == "Answer" { field = .answer; continue }
        d.heads[d.parts.count] = h
        switch h { case "What This Question Tests": field = .skills
        case "Follow-Up Questions", "Weak and Strong Answers", "Sources": field = .further
        default: field = .answer; d.parts.append((.heading, h)) }
        continue
      }
      if l.isEmpty || l.hasPrefix("- ") || l.hasPrefix("|") { flush(); block = l.replacingOccurrences(of: #"\]\([^)]*\)"#, with: "]", options: .regularExpression); continue }
      if l == "---" { flush(); continue }
      block += (block.isEmpty ? "" : "\n") + l.replacingOccurrences(of: #"\]\([^)]*\)"#, with: "]", options: .regularExpression)
    }
    flush()
    if !d.themes.isEmpty { d.parts.append((.themes, d.themes.joined(separator: " "))) }
    if let s = d.scenario { d.parts.append((.themes, s)) }
    mine.append(d)
  }
  docs += mine.sorted { $0.number < $1.number }
}
var synonyms: [[String]] = []
if let y = try? String(contentsOfFile: root + "/synonyms.yml", encoding: .utf8) {
  for l in y.split(separator: "\n") where l.hasPrefix("- [") {
    synonyms.append(l.dropFirst(3).prefix { $0 != "]" }.split(separator: ",").map { $0.trimmingCharacters(in: CharacterSet(charactersIn: " \"'")) })
  }
}
for d in docs.indices { docs[d].ghs = docs[d].heads.mapValues(gh) }
let pages = docs.map { SearchPage(slug: $0.slug, title: $0.title, role: $0.role, themes: $0.themes, scenario: $0.scenario, difficulty: $0.difficulty) }
for round in 0..<(Int(ProcessInfo.processInfo.environment["ROUNDS"] ?? "3")!) {
  var t0 = cpu()
  func lap(_ s: String) { let t = cpu(); print(s, String(format: "%.1f ms", t - t0)); t0 = t }
  var collector = WordCollector()
  let words = docs.map { d in
    for (i, (f, t)) in d.parts.enumerated() {
      if let h = d.heads[i] { collector.begin(SearchSection(heading: h, anchor: d.ghs[i])) }
      collector.add(t, to: f)
    }
    return collector.finish()
  }
  lap("collect"); if round == 0 { print("bytes", words.reduce(0) { $0 + $1.bytes.count }) }
  let vocabulary = Vocabulary(words); lap("vocabulary")
  let likeness = Likeness(words, vocabulary: vocabulary, groups: docs.map(\.role)); lap("likeness init")
  _ = likeness.nearest(of: 0..<docs.count, limit: 3); lap("nearest")
  let index = await SearchIndex(roles: roles, pages: pages, words: words, vocabulary: vocabulary, synonyms: synonyms); lap("index")
  if round == 0 {
    try? fm.removeItem(atPath: out); try fm.createDirectory(atPath: out, withIntermediateDirectories: true)
    for f in index.files { try Data(f.bytes).write(to: URL(fileURLWithPath: out + "/" + f.name)) }
    print("files", index.files.count, index.files.map { "\($0.name) \($0.bytes.count)" }.prefix(8))
  }
}
