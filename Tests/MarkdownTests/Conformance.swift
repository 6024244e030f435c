import Foundation
import HTML
import Markdown
import TestSupport
import Testing

/// One example of a specification: a text, and the HTML that it is to give.
struct Example: Sendable, CustomTestStringConvertible {
  let section: String
  let line: Int
  let markdown: String
  let html: String

  var testDescription: String { "\(section), line \(line)" }
}

/// The specifications beside the repository. Where they are missing, what needs them is skipped.
enum Conformance {
  static let commonMark = examples(of: "commonmark-0.30.txt")
  static let extensions = examples(of: "gfm-extensions.txt")

  /// In the specifications' own form: thirty-two backticks and `example`, the text, a line with a
  /// stop, the HTML; `→` is a tab.
  private static func examples(of file: String) -> [Example] {
    let path = repository.appending(path: "../shared/conformance/\(file)")
    guard let text = try? String(contentsOf: path, encoding: .utf8) else { return [] }
    var examples: [Example] = []
    var section = ""
    var markdown: [Substring]?, html: [Substring]?
    for (number, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
    {
      let isFence = line.hasPrefix(String(repeating: "`", count: 20))
      if isFence, let text = markdown, let result = html {
        examples.append(
          Example(
            section: section, line: number - text.count - result.count - 1,
            markdown: joined(text), html: joined(result)))
        markdown = nil
        html = nil
      } else if isFence {
        markdown = []
      } else if markdown != nil, html == nil, line == "." {
        html = []
      } else if html != nil {
        html?.append(line)
      } else if markdown != nil {
        markdown?.append(line)
      } else if line.hasPrefix("#") {
        section = line.drop { $0 == "#" || $0 == " " }.description
      }
    }
    return examples
  }

  private static func joined(_ lines: [Substring]) -> String {
    lines.map { $0.replacing("→", with: "\t") + "\n" }.joined()
  }
}

/// A text's plain HTML as cmark writes it. Our escaper alone writes `'` as `&#39;`.
func rendered(_ markdown: String, extensions: Bool = true) throws -> String {
  let document = try Document(parsing: markdown.utf8, extensions: extensions)
  return plainHTML(document, unsafe: true).description.replacing("&#39;", with: "'")
}
