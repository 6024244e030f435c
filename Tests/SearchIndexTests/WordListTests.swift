import Storage
import TestSupport
import Testing

@testable import SearchIndex

/// A vocabulary that stands on the list of the one before is the same as one that stands on nothing.
@Suite struct WordListTests {
  @Test func isTheSameWithAListAndWithout() async throws {
    var random = Seeded(state: 3)
    var texts = (0..<40).map { _ in text(&random) }
    var list = WordList()
    var kept: [PageWords?] = texts.map { _ in nil }
    for round in 0..<60 {
      for _ in 0..<Int.random(in: 0..<4, using: &random) {
        let place = Int.random(in: 0..<texts.count, using: &random)
        (texts[place], kept[place]) = (text(&random), nil)
      }
      let spelled = texts.map(words)
      let pages = zip(kept, spelled).map { $0 ?? $1 }
      let vocabulary = await Vocabulary(pages, list: list, jobs: round % 3 + 1)
      try expectSame(vocabulary, await Vocabulary(spelled), pages.count, round)
      list = try stored(vocabulary.list)
      kept = pages.enumerated().map { $1.numbered(vocabulary.listNumbers(ofPage: $0)) }
    }
  }

  @Test func aListThatIsMostlyUnusedBeginsAnew() async throws {
    let many = words((0..<9000).map { "w\($0)" }.joined(separator: " "))
    let few = words("one two three")
    let before = await Vocabulary([many, few])
    let kept = few.numbered(before.listNumbers(ofPage: 1))
    let after = await Vocabulary([kept], list: before.list)
    #expect(before.list.count == 9003)
    #expect(after.list.count == 3)
    #expect(!after.list.hasBeen(before.list.state))
    try expectSame(after, await Vocabulary([few]), 1, 0)
    let numbers = after.listNumbers(ofPage: 0).map { after.list.words[$0].bytes }
    #expect(numbers == ["one", "two", "three"].map { Array($0.utf8) })
  }

  @Test func knowsWhatItHasBeen() async {
    let first = await Vocabulary([words("one two")])
    let second = await Vocabulary([words("two three")], list: first.list)
    let other = await Vocabulary([words("two four")], list: first.list)
    #expect(second.list.hasBeen(first.list.state) && other.list.hasBeen(first.list.state))
    #expect(!first.list.hasBeen(second.list.state))
    #expect(!other.list.hasBeen(second.list.state))
    #expect(await Vocabulary([words("one")], list: second.list).list.state == second.list.state)
  }

  @Test func readsWhatItStored() async throws {
    let list = await Vocabulary([words("ran running models")]).list
    let again = try stored(list)
    #expect((again.words, again.stems, again.order) == (list.words, list.stems, list.order))
    #expect(again.state == list.state)
    var writer = ByteWriter()
    list.store(in: &writer)
    for count in writer.bytes.indices {
      let cut = Array(writer.bytes[..<count])
      let read = cut.withUnsafeBytes {
        var reader = ByteReader($0)
        return WordList(from: &reader, of: cut)
      }
      #expect(read == nil)
    }
  }

  private func text(_ random: inout Seeded) -> String {
    let endings = ["", "s", "ed", "ing"]
    return (0..<Int.random(in: 0...80, using: &random)).map { _ in
      "word\(Int.random(in: 0..<300, using: &random))x\(endings.randomElement(using: &random)!)"
    }.joined(separator: " ")
  }

  private func words(_ text: String) -> PageWords {
    var collector = WordCollector()
    collector.add(text, to: .answer)
    return collector.finish()
  }

  private func stored(_ list: WordList) throws -> WordList {
    var writer = ByteWriter()
    list.store(in: &writer)
    let bytes = writer.bytes
    return try #require(
      bytes.withUnsafeBytes {
        var reader = ByteReader($0)
        return WordList(from: &reader, of: bytes)
      })
  }

  private func expectSame(
    _ left: Vocabulary, _ right: Vocabulary, _ pages: Int, _ round: Int
  ) throws {
    #expect(left.words == right.words, "round \(round)")
    #expect(left.lemmas == right.lemmas, "round \(round)")
    #expect(left.frequencies == right.frequencies, "round \(round)")
    for page in 0..<pages { #expect(left.words(ofPage: page) == right.words(ofPage: page)) }
  }
}
