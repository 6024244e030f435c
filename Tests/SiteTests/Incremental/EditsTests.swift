import Collection
import Foundation
import Site
import TestSupport
import Testing

/// Whatever was edited, a build over the last one gives byte for byte what a clean build gives, and writes
/// no file that did not have to change.
///
/// A round is one edit or a few, at times with a hand laid on the output, the cache or the dates.
/// `ROLECALL_FULL=1` runs 400 rounds; `ROLECALL_SEED` repeats one that failed.
@Suite struct EditsTests {
  private static let seeds =
    ProcessInfo.processInfo.environment["ROLECALL_SEED"].flatMap(Int.init).map { [$0] }
    ?? Array(1...(isFull ? 10 : 2))

  @Test(arguments: seeds) func anyEditEqualsACleanBuild(seed: Int) async throws {
    let place = try EditedPlace(splitsSearch: seed % 2 == 1)
    var random = Seeded(state: UInt64(seed))
    let rounds = isFull ? 40 : 20
    for round in 0..<rounds {
      // The first rounds of all seeds together go through every kind of edit.
      let kinds = Edit.allCases
      var edits = [kinds[(round * Self.seeds.count + seed) % kinds.count]]
      if random.number(below: 4) == 0 { edits.append(random.element(of: kinds)) }
      place.edit(edits, &random)
      try place.write()
      let meddling = try place.meddle(&random)
      // Old enough for the stamps to be believed, in every other round.
      if random.flag() { usleep(70_000) }
      let failures = try await place.buildAndCompare()
      #expect(failures == [], "seed \(seed), round \(round): \(edits), \(meddling)")
    }
    // A refused round shows little.
    #expect(place.refusals < rounds / 3)
  }
}
