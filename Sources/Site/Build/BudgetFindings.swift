package import Collection

extension Budgets {
  /// What crosses a limit. `files` are all of the site's, with their bytes.
  ///
  ///     page: 40 KB   // warning: /a/b/ has 45,120 bytes, and a page may have 40,000
  package func findings(_ files: [(path: String, bytes: Int)]) -> [Finding] {
    (pageFindings(files) + indexFinding(files) + countFinding(files)).sorted()
  }

  private func pageFindings(_ files: [(path: String, bytes: Int)]) -> [Finding] {
    guard let page else { return [] }
    return files.filter { $0.path.hasSuffix("index.html") && $0.bytes > page.value }
      .sorted { ($1.bytes, $0.path) < ($0.bytes, $1.path) }
      .map { file in
        let address = "/" + file.path.dropLast("index.html".count)
        return crossing(
          page, "page",
          "\(address) has \(grouped(file.bytes)) bytes, and a page may have \(grouped(page.value))",
          remedy: "shorten it or part it, or raise the limit")
      }
  }

  private func indexFinding(_ files: [(path: String, bytes: Int)]) -> [Finding] {
    guard let index else { return [] }
    let bytes = files.filter { $0.path.hasPrefix("search/") && !$0.path.hasSuffix(".html") }
      .reduce(0) { $0 + $1.bytes }
    guard bytes > index.value else { return [] }
    return [
      crossing(
        index, "index",
        "the search index has \(grouped(bytes)) bytes, and may have \(grouped(index.value))",
        remedy: "raise the limit, or publish fewer words")
    ]
  }

  private func countFinding(_ files: [(path: String, bytes: Int)]) -> [Finding] {
    guard let limit = self.files, files.count > limit.value else { return [] }
    return [
      crossing(
        limit, "files",
        "the site has \(grouped(files.count)) files, and may have \(grouped(limit.value))",
        remedy: "leave out print editions or twins, or raise the limit")
    ]
  }

  private func crossing(
    _ limit: Limit, _ key: String, _ message: String, remedy: String
  ) -> Finding {
    Finding(.overBudget, "site.yml", line: limit.line, words: key, message, remedy: remedy)
  }
}

/// `45120` → `45,120`
private func grouped(_ number: Int) -> String {
  var digits = String(number)
  var place = digits.count - 3
  while place > 0 {
    digits.insert(",", at: digits.index(digits.startIndex, offsetBy: place))
    place -= 3
  }
  return digits
}
