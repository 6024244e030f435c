package import Storage

extension Finding {
  package func store(in bytes: inout ByteWriter) {
    bytes.put(rule.name)
    bytes.put(path)
    bytes.put(line)
    bytes.put(column)
    bytes.put(words)
    bytes.put(message)
    bytes.put(remedy)
  }

  /// `nil` where no rule has the name; an earlier version may have had it.
  package init?(from bytes: inout ByteReader) {
    let rule = Finding.rules[bytes.text()]
    let (path, line, column) = (bytes.text(), bytes.number(), bytes.number())
    let (words, message, remedy) = (bytes.optionalText(), bytes.text(), bytes.text())
    guard let rule else { return nil }
    self.init(rule, path, line: line, column: column, words: words, message, remedy: remedy)
  }

  private static let rules = Dictionary(
    Rule.all.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
}
