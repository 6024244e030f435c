import Markdown
import TestSupport
import Testing

@Suite struct WrittenLinksTests {
  /// Over generated texts: another address in its place changes where a link leads, and nothing else in
  /// the document.
  @Test func anotherAddressChangesTheLinkAlone() throws {
    var texts = RandomTexts(seed: 700)
    var known = 0
    var missed = 0
    for _ in 0..<(isFull ? 20_000 : 3000) {
      let source = Array(texts.text().utf8)
      let document = try Document(parsing: source)
      let written = document.writtenLinks(in: source[...], firstLine: 1)
      var changed = source
      for link in written.sorted(by: { $0.address.lowerBound > $1.address.lowerBound }) {
        changed.replaceSubrange(link.address, with: "/new".utf8)
      }
      let (old, new) = (outline(document), outline(try Document(parsing: changed)))
      let isSame =
        old.count == new.count
        && zip(old, new).allSatisfy { $0 == $1 || $0.isLink && $1.isLink && $1.text == "/new" }
      #expect(isSame, "\(String(decoding: source, as: UTF8.self).debugDescription)")
      for (old, new) in zip(old, new) where RandomTexts.addresses.contains(old.text) && old.isLink {
        known += 1
        if new.text != "/new" { missed += 1 }
      }
    }
    // NB: backticks in two of a table's cells are taken for code.
    #expect(known > 500 && missed * 50 < known, "\(missed) of \(known) links are not found")
  }

  private struct Part: Equatable {
    let kind: Node.Kind
    let text: String
    var isLink: Bool { kind == .link || kind == .picture }
  }

  private func outline(_ document: Document) -> [Part] {
    document.nodes.map {
      Part(kind: $0.kind, text: String(decoding: document.bytes(of: $0.text), as: UTF8.self))
    }
  }
}

extension RandomTexts {
  /// Where links lead in them that are no bare addresses.
  fileprivate static let addresses: Set = ["/u", "/url", "/t", "b", "q"]
}
