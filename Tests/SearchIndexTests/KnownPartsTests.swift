import Storage
import Testing

@testable import SearchIndex

/// What an index takes over from the one before it.
@Suite struct KnownPartsTests {
  @Test func aKnownPartIsNamedWithoutBeingMade() async {
    let files = await Client.index(limits: .tiny).files
    let parts = files.filter { $0.recipe != nil }
    var known = KnownParts()
    for file in parts { known.add(name: file.name, recipe: file.recipe!, others: file.others) }
    let again = await Client.index(limits: .tiny, known: known).files
    #expect(parts.count >= 6)
    #expect(again.map(\.name) == files.map(\.name))
    #expect(again.map(\.recipe) == files.map(\.recipe))
    #expect(again.map(\.others) == files.map(\.others))
    #expect(again.map { $0.make() } == files.map { $0.make() }, "and made, it is the same")
  }

  /// Names that another build gave show that they are taken as they are, and those of other parts are not.
  @Test func onlyAPartOfTheSameIsTaken() async throws {
    let files = await Client.index(limits: .tiny).files
    let words = try #require(files.last { $0.name.hasPrefix("words.") })
    let recipe = try #require(words.recipe)
    var known = KnownParts()
    known.add(name: "words.00000000000a.bin", recipe: recipe, others: [])
    known.add(name: "words.00000000000b.bin", recipe: Digest(bits: 1), others: [])
    known.add(name: "pages.00000000000c.bin", recipe: Digest(bits: recipe.bits), others: [])
    let names = await Client.index(limits: .tiny, known: known).files.map(\.name)
    #expect(names.contains("words.00000000000a.bin"))
    #expect(!names.contains(words.name))
    #expect(names.count { $0.hasPrefix("words.") } == 3)
  }
}
