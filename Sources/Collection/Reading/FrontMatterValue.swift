// What a value says to one who wants a text, a list or a yes.

extension FrontMatter.Value {
  var asText: String? {
    if case .text(let text) = self { return String(text.trimmingBlanks) }
    return nil
  }

  /// Yes or no, in any of the ways in which YAML says so.
  var asFlag: Bool? {
    switch asText?.lowercased() {
    case "true", "yes", "on": true
    case "false", "no", "off": false
    default: nil
    }
  }

  /// A list of texts; one text is a list of one.
  var asTexts: [String]? {
    switch self {
    case .text(let text): [text]
    case .list(let items): items.allSatisfy { $0.asText != nil } ? items.compactMap(\.asText) : nil
    case .nothing: []
    case .mapping: nil
    }
  }
}
