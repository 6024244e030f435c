import Collection
import Foundation
import Storage
import Testing

@testable import Site

/// What a build knows of a file it knows from one look.
@Suite struct LedgerTests {
  private let place: Workplace

  init() throws { place = try Workplace() }

  private func picture(width: Int) -> String {
    "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"\(width)\" height=\"20\"></svg>\n"
  }

  private func ledger(known: [String: Ledger.Entry] = [:]) -> Ledger {
    Ledger(root: place.content, known: known)
  }

  @Test func aPictureHasTheSizeOfTheBytesThatDecide() throws {
    let (first, second) = (picture(width: 10), picture(width: 30))
    try place.write(first, to: "Content/a.svg")
    let ledger = ledger()
    #expect(ledger.pictureSize(of: "a.svg") == PictureSize(width: 10, height: 20))
    try place.write(second, to: "Content/a.svg")
    #expect(ledger.digest(of: "a.svg") == Digest(of: Array(first.utf8)))
    #expect(ledger.pictureSize(of: "a.svg") == PictureSize(width: 10, height: 20))

    // And the next build sees it.
    let next = self.ledger(known: ledger.entries)
    #expect(next.digest(of: "a.svg") == Digest(of: Array(second.utf8)))
    #expect(next.pictureSize(of: "a.svg") == PictureSize(width: 30, height: 20))
  }

  /// As where an editor removes a file and writes it anew.
  @Test func whatCouldNotBeReadStaysSo() throws {
    let ledger = ledger()
    #expect(ledger.pictureSize(of: "a.svg") == nil)
    try place.write(picture(width: 10), to: "Content/a.svg")
    #expect(ledger.digest(of: "a.svg") == nil)
    #expect(ledger.entries.isEmpty)
  }

  @Test func anEntryIsKeptWhole() throws {
    try place.write(picture(width: 10), to: "Content/a.svg")
    try place.write("1,2\n", to: "Content/a.csv")
    for path in ["a.svg", "a.csv"] {
      let ledger = ledger()
      _ = ledger.digest(of: path)
      let entry = try #require(ledger.entries[path])
      var bytes = ByteWriter()
      entry.store(in: &bytes)
      let again = bytes.bytes.withUnsafeBytes {
        var reader = ByteReader($0)
        return Ledger.Entry(from: &reader)
      }
      #expect((again.stamp, again.digest) == (entry.stamp, entry.digest))
      #expect(again.size == entry.size)
    }
  }

  /// `site.yml` is saved while a build still reads what comes after it.
  @Test func anEditWhileABuildReadsIsNotLost() async throws {
    try place.write(Sample(questions: 3))
    let synonyms = (0..<2_000).map { "- [word\($0), \"another \($0)\"]\n" }.joined()
    try place.write(synonyms, to: "Content/synonyms.yml")
    var options = BuildOptions(jobs: 2)
    (options.content, options.output, options.cache) = (place.content, place.output, place.cache)
    let builder = Builder(options)
    for round in 0..<8 {
      try place.write("A page.\n", to: "Content/Round_\(round).md")
      async let under = builder.build()
      usleep(UInt32(round) * 10_000)
      try place.write("title: Round \(round)\n", to: "Content/site.yml")
      _ = try await under
      _ = try await builder.build()
      #expect(place.text("Public/index.html")?.contains("<title>Round \(round)") == true)
    }
  }
}
