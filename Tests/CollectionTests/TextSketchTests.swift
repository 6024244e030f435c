import Markdown
import Testing

@testable import Collection

@Suite struct TextSketchTests {
  static let words = """
    Retrieval finds the passages that answer a question and generation writes an answer from them
    über 0815 internationalisation and so on until there is enough to tell
    """.split { $0.isWhitespace }

  /// Wherever the words stand, whatever parts them, in capitals or not.
  @Test func seesWordsAlone() throws {
    let plain = try sketch(Self.words.joined(separator: " "))
    for lead in 0..<70 {
      let text = String(repeating: ".", count: lead) + Self.words.joined(separator: ", ")
      #expect(try sketch(text) == plain)
      #expect(try sketch(text.uppercased()) == plain)
    }
    #expect(try sketch(Self.words.joined(separator: " ") + "!") == plain)
  }

  @Test func seesEachWord() throws {
    let plain = try sketch(Self.words.joined(separator: " "))
    for place in Self.words.indices {
      var others = Self.words
      others[place] = "another"
      #expect(try sketch(others.joined(separator: " ")) != plain)
    }
  }

  private func sketch(_ text: String) throws -> TextSketch {
    TextSketch(try Document(parsing: Array(text.utf8)))
  }
}
