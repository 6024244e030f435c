import Collection
import Foundation
import Site
import TestSupport
import Testing

/// The words of questions are kept as numbers in a list of words. Whatever becomes of that list, the site is
/// that of a clean build.
@Suite struct KeptWordsTests {
  private let place: Workplace

  init() throws { place = try Workplace(Sample(questions: 6)) }

  @Test func aListOfAnotherTimeIsIgnored() async throws {
    try await build()
    let before = try kept("words")
    try answer(1, with: "Quixotic zebras juggle walnuts.")
    try await build()
    let after = try kept("words")
    #expect(before.bytes != after.bytes)

    try place.write(before.bytes, to: before.path)
    try answer(2, with: "Gnus yodel.")
    try await build()
    try await expectClean()

    // One that grew by other words from the same beginning.
    try place.write(after.bytes, to: after.path)
    try answer(3, with: "Lynxes hum.")
    try await build()
    try await expectClean()
  }

  @Test func aListThatIsMostlyUnusedBeginsAnew() async throws {
    try answer(1, with: (0..<9000).map { "w\($0)" }.joined(separator: " "))
    try place.write(
      Sample.question(4, of: 6).replacing("themes:", with: "draft: true\nthemes:"),
      to: "Content/\(Sample.path(4))")
    try await build { $0.drafts = true }
    let large = try kept("words").bytes.count
    try answer(1, with: "Now it is short.")
    try await build()
    #expect(try kept("words").bytes.count < large / 4)
    try await expectClean()
    try answer(2, with: "And this is new.")
    try await build { $0.drafts = true }
    try await expectClean { $0.drafts = true }
  }

  private func build(_ change: (inout BuildOptions) -> Void = { _ in }) async throws {
    try await place.build {
      $0.cache = place.cache
      change(&$0)
    }
  }

  private func answer(_ number: Int, with text: String) throws {
    let question = Sample.question(number, of: 6)
    try place.write(
      question.replacing("### Answer\n", with: "### Answer\n\n\(text)\n"),
      to: "Content/\(Sample.path(number))")
  }

  private func kept(_ name: String) throws -> (path: String, bytes: [UInt8]) {
    let path = try #require(place.site("cache").keys.first { $0.hasSuffix("/\(name)") })
    return ("cache/\(path)", [UInt8](try #require(place.site("cache")[path])))
  }

  private func expectClean(_ change: (inout BuildOptions) -> Void = { _ in }) async throws {
    let built = try place.site()
    try await place.build {
      $0.output = place.output + "-clean"
      change(&$0)
    }
    #expect(try place.site("Public-clean") == built)
  }
}
