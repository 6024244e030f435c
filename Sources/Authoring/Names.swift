internal import Collection

/// The words of a question's file: letters and digits of any script, joined by `_`, so that the name
/// works on every file system and in every shell. An apostrophe parts no word.
///
///     fileWords(of: "What's a \"good\" loss?")   // Whats_a_good_loss
func fileWords(of topic: String) -> String {
  let words = normalized(topic).split { !$0.isLetter && !$0.isNumber && !isApostrophe($0) }
  var name = ""
  for word in words {
    let word = word.filter { !isApostrophe($0) }
    if word.isEmpty { continue }
    let longer = name.isEmpty ? String(word) : name + "_" + word
    // NB: a file's name may have 255 bytes, of which the number and `.md` need some.
    if longer.utf8.count > longestName {
      return name.isEmpty ? longer.shortened(toBytes: longestName) : name
    }
    name = longer
  }
  return name
}

/// The folder of a new role. Its name is the role's, so what a file system allows everywhere stays.
///
///     folderName(of: "Head of R&D")     // Head_of_R&D
///     folderName(of: "AI/ML \"Lead\"")   // AI_ML_Lead
func folderName(of role: String) -> String {
  let kept = normalized(role).split {
    $0.isWhitespace || $0 == "_" || unsafe.contains($0) || isControl($0)
  }
  let name = kept.joined(separator: "_")
  return String(name.drop { $0 == "." || $0 == "_" })
}

private let longestName = 200
private let unsafe: Set<Character> = ["/", "\\", ":", "*", "?", "\"", "<", ">", "|"]

extension String {
  /// Whole characters of it, as many as there is room for.
  fileprivate func shortened(toBytes most: Int) -> String {
    var shorter = self
    while shorter.utf8.count > most { shorter.removeLast() }
    return shorter
  }
}

private func isApostrophe(_ character: Character) -> Bool {
  character == "'" || character == "\u{2019}"
}

private func isControl(_ character: Character) -> Bool {
  character.unicodeScalars.contains { $0.value < 0x20 || $0.value == 0x7F }
}

/// A slug as YAML reads it back: quoted where YAML would take it for something else than text.
///
///     yamlWord("evaluation")   // evaluation
///     yamlWord("null")         // "null"
func yamlWord(_ slug: String) -> String {
  let isPlain =
    slug.utf8.first.map { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0) } ?? false
    && slug.utf8.allSatisfy { $0 < 0x80 }
  return isPlain && !yamlValues.contains(slug) ? slug : "\"\(slug)\""
}

private let yamlValues: Set<String> = ["null", "true", "false", "yes", "no", "on", "off", "y", "n"]

/// Text that Markdown shows as it is, in a heading.
///
///     markdownText("*args & C #")   // \*args \& C \#
func markdownText(_ text: String) -> String {
  var escaped = ""
  var before: Character = " "
  for character in text {
    let isMarkup = "\\`*_[]<&~".contains(character) || (character == "#" && before == " ")
    if isMarkup { escaped.append("\\") }
    escaped.append(character)
    before = character
  }
  return escaped
}
