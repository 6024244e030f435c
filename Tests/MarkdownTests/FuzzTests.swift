import Foundation
import HTML
import Markdown
import TestSupport
import Testing

/// Changed texts must neither crash the parser nor hold it up, and what comes out is a tree.
@Suite struct FuzzTests {
  static let seeds = RandomTexts.seeds

  @Test func mutations() throws {
    for number in 0..<(isFull ? 20_000 : 500) {
      var texts = RandomTexts(seed: number)
      let text = texts.mutation(of: Self.seeds[number % Self.seeds.count])
      do throws(ParsingRefusal) {
        let document = try Document(parsing: text.utf8)
        expectTree(document, "mutation \(number)")
        let html = plainHTML(document, unsafe: true)
        #expect(!html.description.contains("\u{10FFFE}"), "mutation \(number) shows a token")
        let headings = document.headings()
        let page = PageRenderer(
          document, headings: headings, levels: headings.map { max(2, $0.level) },
          resolve: { address, _ in .address(address) })
        _ = page.html(of: 1..<document.nodes.count)
      } catch {
        #expect(error.line > 0)
      }
      // NB: libcmark's HTML is a C string, and a NUL in it is U+FFFD already.
      #expect(try rendered(text, extensions: false) == cmarkHTML(text), "mutation \(number)")
    }
  }

  @Test func invalidBytes() throws {
    var random = Seeded(state: 1)
    for _ in 0..<(isFull ? 20_000 : 500) {
      let bytes = (0..<60).map { _ in
        Bool.random(using: &random)
          ? UInt8.random(in: 0...255, using: &random)
          : "*_~|-[]()<>`#\n :@w.\\&!".utf8.randomElement(using: &random)!
      }
      expectTree(try Document(parsing: bytes), "\(bytes)")
    }
  }

  /// Every node ends within its parent, and every span within the text.
  private func expectTree(_ document: Document, _ name: String) {
    var ends: [Int32] = []
    for (index, node) in document.nodes.enumerated() {
      while let end = ends.last, end <= index { ends.removeLast() }
      let isInside = node.end > index && node.end <= ends.last ?? Int32(document.nodes.count)
      let spans = [node.text, node.title].allSatisfy {
        $0.isNone || 0 <= $0.start && $0.start <= $0.end && $0.end <= document.text.count
      }
      if !isInside || !spans {
        Issue.record("\(name): node \(index) is \(node)")
        return
      }
      ends.append(node.end)
    }
  }
}

extension RandomTexts {
  /// The collection's own texts, and the specifications.
  static var seeds: [String] {
    let content = repository.appending(path: "Content")
    let walk = FileManager.default.enumerator(at: content, includingPropertiesForKeys: nil)
    var texts: [(path: String, text: String)] = []
    while let file = walk?.nextObject() as? URL {
      guard file.pathExtension == "md", let text = try? String(contentsOf: file, encoding: .utf8)
      else {
        continue
      }
      texts.append((file.path, text))
    }
    let examples = Conformance.commonMark + Conformance.extensions
    let own = ["# a\n\n- [ ] b ~c~\n\n| d | e |\n|---|:-:|\n| f | www.g.h |\n\n> `i` *j* [k](l)\n"]
    return own + texts.sorted { $0.path < $1.path }.map(\.text) + examples.map(\.markdown)
  }
}
