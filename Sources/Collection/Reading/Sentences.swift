/// The first sentence of a text, with its closing mark.
///
///     firstSentence("You are not asked why. You are asked who.")   // You are not asked why.
func firstSentence(_ text: String) -> String { sentences(text).first ?? "" }

/// The question in one breath: its last sentence that asks, else its first; at most `limit`
/// characters, cut at a word.
func briefly(_ text: String, limit: Int = 110) -> String {
  let all = sentences(text)
  let asking = all.last { $0.hasSuffix("?") || $0.hasSuffix("?”") || $0.hasSuffix("?\"") }
  return cut(asking ?? all.first ?? "", at: limit)
}

/// At most `limit` characters of a text, cut at a word and marked with an ellipsis.
func cut(_ text: String, at limit: Int) -> String {
  guard text.count > limit else { return text }
  var words = text.prefix(limit - 1)
  // Within a word: back to its beginning, unless it is longer than a line of words.
  if let blank = words.lastIndex(where: \.isWhitespace), text[words.endIndex].isWhitespace == false {
    words = words[..<blank]
  }
  while let last = words.last, last.isWhitespace || ",;:–—-".contains(last) { words.removeLast() }
  return words + "…"
}

/// A text's sentences: a closing mark, quotes or brackets after it, a blank, and no small letter next.
private func sentences(_ text: String) -> [String] {
  var found: [String] = []
  var current = ""
  var closing = false
  var blank = false
  for character in text {
    if closing, blank, !character.isWhitespace {
      if !character.isLowercase {
        found.append(String(current.trimmingBlanks))
        current = ""
      }
      closing = false
    }
    if character.isWhitespace {
      blank = true
    } else {
      if ".?!…".contains(character) {
        closing = true
      } else if !"\"”’')]".contains(character) {
        closing = false
      }
      blank = false
    }
    current.append(character)
  }
  let rest = current.trimmingBlanks
  if !rest.isEmpty { found.append(String(rest)) }
  return found
}
