import HTML
import Testing

@testable import Preview

@Suite struct ShowingTests {
  private let showing = Showing()

  private func site() async -> String? { await showing.now().site }

  @Test func aSiteThatDidNotChangeIsTheSame() async {
    await showing.show(isChanged: true, base: BasePath("/"))
    let first = await site()
    await showing.show(isChanged: false, base: BasePath("/"))
    #expect(await site() == first)
    await showing.show(isChanged: true, base: BasePath("/"))
    let second = await site()
    #expect(second != first)
    await showing.show(isChanged: false, base: BasePath("/elsewhere/"))
    #expect(await site() != second)
  }

  @Test func theLastGoodSiteStaysUnderFaults() async {
    await showing.show(isChanged: true, base: BasePath("/"))
    let good = await showing.now()
    await showing.show(faults: ["wrong"])
    #expect(await showing.now() == Shown(site: good.site, base: good.base, faults: ["wrong"]))
    await showing.show(isChanged: false, base: BasePath("/"))
    #expect(await showing.now() == good)
  }

  @Test func withoutAnyGoodSiteThereIsNone() async {
    await showing.show(faults: ["wrong"])
    #expect(await showing.now() == Shown(site: nil, faults: ["wrong"]))
  }

  /// A browser that comes first is answered when there is something to answer.
  @Test(.timeLimit(.minutes(1))) func whoComesEarlyWaits() async {
    let early = Task { await showing.now() }
    await showing.show(isChanged: true, base: BasePath("/a/"))
    #expect(await early.value.base == BasePath("/a/"))
  }

  @Test(.timeLimit(.minutes(1))) func whoFallsBehindHearsTheNewest() async {
    await showing.show(faults: ["first"])
    var changes = await showing.changes().makeAsyncIterator()
    await showing.show(faults: ["second"])
    await showing.show(faults: ["third"])
    #expect(await changes.next()?.faults == ["third"])
    await showing.repeatNews()
    #expect(await changes.next()?.faults == ["third"])
  }

  /// As a browser's `EventSource` reads it, in pieces of any size.
  @Test(arguments: [1, 7, 4096]) func messages(size: Int) async {
    let (stream, continuation) = AsyncStream.makeStream(of: Shown.self)
    continuation.yield(Shown(site: nil, faults: ["a.md:1:1: error: <x>\n  fix it\n"]))
    continuation.yield(Shown(site: "2-abc"))
    continuation.finish()
    var iterator = EventStream(changes: stream).makeAsyncIterator()
    var text: [UInt8] = []
    while let piece = await iterator.nextBuffer(suggested: size) { text += piece }
    #expect(
      String(decoding: text, as: UTF8.self) == #"""
        retry: 300

        data: {"site":null,"faults":["a.md:1:1: error: \u003Cx>\n  fix it\n"]}

        data: {"site":"2-abc","faults":[]}


        """#)
  }
}
