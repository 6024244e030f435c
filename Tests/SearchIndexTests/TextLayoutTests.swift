import TestSupport
import Testing

@testable import SearchIndex

/// Where the texts of a document begin.
@Suite struct TextLayoutTests {
  /// A text by a name that tells it in two layouts.
  private struct Text { let name: Int, section: Int, words: Int }

  private func places(of texts: [Text]) -> [(place: Int, text: Text)] {
    var layout = TextLayout()
    let runs = texts.map { TextRun(field: .answer, section: $0.section, count: $0.words) }
    let starts = texts.indices.map { place in texts[..<place].reduce(0) { $0 + $1.words } }
    let textOfStart = Dictionary(uniqueKeysWithValues: zip(starts, texts))
    layout.layOut(runs) { words in
      var random = Seeded(state: UInt64(textOfStart[words.lowerBound]!.name))
      return Int(random.next() >> 32)
    }
    return layout.texts.map { ($0.place, textOfStart[$0.words.lowerBound]!) }
  }

  private func some(_ random: inout Seeded) -> [Text] {
    let count = Int.random(in: 1...60, using: &random)
    return (0..<count).map {
      Text(name: $0, section: $0 * 4 / count, words: Int.random(in: 1...90, using: &random))
    }
  }

  @Test func noPhraseReachesAcross() {
    var random = Seeded(state: 1)
    for _ in 0..<200 {
      let texts = some(&random)
      let places = places(of: texts)
      #expect(Set(places.map(\.text.name)) == Set(texts.map(\.name)))
      for (left, right) in zip(places, places.dropFirst()) {
        #expect(left.place + left.text.words < right.place)
        #expect(left.text.section <= right.text.section)
      }
    }
  }

  @Test func aShortTextMoreMovesHardlyAnything() {
    var random = Seeded(state: 2)
    var (moved, all) = (0, 0)
    for _ in 0..<200 {
      var texts = some(&random)
      let before = Dictionary(uniqueKeysWithValues: places(of: texts).map { ($1.name, $0) })
      let place = Int.random(in: 0..<texts.count, using: &random)
      texts.insert(Text(name: 1000, section: texts[place].section, words: 3), at: place)
      for (place, text) in places(of: texts) where text.name != 1000 {
        moved += before[text.name] == place ? 0 : 1
        all += 1
      }
    }
    #expect(moved * 20 < all, "\(moved) of \(all)")
  }

  @Test func textsThatBeginAlikeFollowEachOther() {
    let places = places(of: (0..<5000).map { _ in Text(name: 7, section: 0, words: 1) })
    #expect(places.count == 5000)
    for (left, right) in zip(places, places.dropFirst()) { #expect(left.place < right.place) }
  }
}
