import HTML
import Testing

@testable import Site

@Suite struct KeptMarkupTests {
  @Test func piecesComeBackAsTheyWere() {
    var keeper = MarkupKeeper()
    let texts: [[HTML]] = [["<p>a</p>", "", "<p>größer</p>"], [], [""], ["b"]]
    let kept = texts.map { keeper.keep($0) }
    #expect(kept.map(\.html) == texts)
  }

  /// Each larger than what is left of the block before it, the last larger than any block.
  @Test func textsOfAnyLengthAreKept() {
    var keeper = MarkupKeeper()
    let texts = [20, 20, 40].map { megabytes in
      [HTML(trusted: [UInt8](repeating: UInt8(megabytes), count: megabytes << 20))]
    }
    let kept = texts.map { keeper.keep($0) }
    #expect(zip(kept, texts).allSatisfy { $0.html == $1 })
  }
}
