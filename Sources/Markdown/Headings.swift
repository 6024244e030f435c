/// A heading of a document, with the name that links lead to.
package struct Heading: Sendable, Equatable {
  package let node: Int
  package let level: UInt8
  package let id: String
  /// As a reader sees it.
  package let text: String
  package let line: Int
}

extension Document {
  /// Every heading in the order in which they stand. Ids follow GitHub's rule, counted over the
  /// whole document, so that a link made for GitHub leads to the same place here.
  ///
  ///     # What's *new*?   // whats-new
  ///     # What's new      // whats-new-1
  package func headings() -> [Heading] {
    // Room for most documents' headings, since a growing table hashes them all again.
    var taken = [String: Int](minimumCapacity: 24)
    var headings: [Heading] = []
    for (index, node) in nodes.enumerated() {
      guard case .heading(let level) = node.kind else { continue }
      let text = plainText(of: index)
      let hasTags = nodes[index..<Int(node.end)].contains { $0.kind == .inlineHTML }
      let named = hasTags ? plainText(of: index, tags: false) : text
      headings.append(
        Heading(
          node: index, level: level, id: unused(headingID(of: named), &taken), text: text,
          line: Int(node.line)))
    }
    return headings
  }
}

/// GitHub's rule: lower case; letters, marks, digits, `_` and `-` stay, a blank is a hyphen, and
/// everything else is dropped.
package func headingID(of text: String) -> String {
  if let id = asciiHeadingID(of: text) { return id }
  var id = String.UnicodeScalarView()
  for scalar in text.lowercased().unicodeScalars {
    if scalar == " " {
      id.append("-")
    } else if scalar == "-" || scalar.isWordCharacter {
      id.append(scalar)
    }
  }
  // An element's id may not be empty, and `#` alone leads to the page's top.
  return id.isEmpty ? "section" : String(id)
}

/// The same for a text that is ASCII, as most headings are: Unicode's tables cost more than the rest.
private func asciiHeadingID(of text: String) -> String? {
  var id: [UInt8] = []
  id.reserveCapacity(text.utf8.count)
  for byte in text.utf8 {
    guard byte < 0x80 else { return nil }
    if byte == UInt8(ascii: " ") {
      id.append(UInt8(ascii: "-"))
    } else if byte.isAlphanumeric || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "_") {
      id.append(byte.lowercased)
    }
  }
  return id.isEmpty ? nil : String(decoding: id, as: UTF8.self)
}

private func unused(_ id: String, _ taken: inout [String: Int]) -> String {
  guard let count = taken[id] else {
    taken[id] = 0
    return id
  }
  var number = count
  var candidate: String
  repeat {
    number += 1
    candidate = "\(id)-\(number)"
  } while taken[candidate] != nil
  taken[id] = number
  taken[candidate] = 0
  return candidate
}

extension Unicode.Scalar {
  fileprivate var isWordCharacter: Bool {
    switch properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
      .nonspacingMark, .spacingMark, .enclosingMark, .decimalNumber, .connectorPunctuation:
      true
    default: properties.isAlphabetic
    }
  }
}
