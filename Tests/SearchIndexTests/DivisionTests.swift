import TestSupport
import Testing

@testable import SearchIndex

/// How the row of words is cut into files.
@Suite struct DivisionTests {
  /// A word's cost and its lot; what it is called is its place in the first row.
  private struct Item: Hashable {
    let name: Int
    let cost: Int
    var lot: UInt64 {
      var random = Seeded(state: UInt64(bitPattern: Int64(name)))
      return random.next()
    }
  }

  private let row = (0..<20_000).map { Item(name: $0, cost: 14 + $0 * $0 % 977) }

  private func files(of row: [Item], upTo most: Int) -> [[Item]] {
    Division.ranges(of: row.map(\.cost), upTo: most) { row[$0].lot }.map { Array(row[$0]) }
  }

  @Test(arguments: [1, 500, 20_000, .max / 4]) func holdsAllInOrder(most: Int) {
    let files = files(of: row, upTo: most)
    #expect(files.flatMap(\.self) == row)
    for file in files { #expect(file.count == 1 || file.reduce(0) { $0 + $1.cost } <= most) }
  }

  @Test func mostFilesLastWhenWordsCome() {
    let before = files(of: row, upTo: 100_000)
    var changed = row
    for (number, place) in [19_000, 9_000, 400].enumerated() {
      changed.insert(Item(name: -1 - number, cost: 300), at: place)
    }
    let lasting = Set(before).intersection(files(of: changed, upTo: 100_000))
    #expect(before.count > 80)
    #expect(lasting.count > before.count * 8 / 10)
  }

  @Test func noWordsNoFiles() { #expect(files(of: [], upTo: 9).isEmpty) }
}
