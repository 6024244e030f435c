package import Storage

/// The words of this build and of those before it, each with a number that stays its own and with its stem, so
/// that words which were known need not be spelled, sorted and stemmed once more.
///
/// A list only grows, by words behind the others, until most of it is in no page any more: then the
/// next one begins anew. So numbers that were kept with a list are good for all that it has grown into.
package struct WordList: Sendable {
  /// By number.
  private(set) var words: [Word] = []
  private(set) var stems: [Word] = []
  /// The numbers in the order of their words' bytes.
  private(set) var order: [Int32] = []
  /// What the list has been, its last state last: each is a digest of the one before and of what came.
  private var states: [Digest] = []

  package init() {}
}

extension WordList {
  package var count: Int { words.count }

  /// What numbers that are kept have to be kept with.
  package var state: Digest { states.last ?? Digest() }

  /// Whether the list is or has been in this state. Every list has been empty.
  package func hasBeen(_ state: Digest) -> Bool { state == Digest() || states.contains(state) }

  /// The list with the words that it lacks behind its own, and by rank the words' numbers in it. Where few
  /// of its words are still used, a list of those that are.
  func grown(by ranked: RankedWords, stems: some Sequence<Word>) -> (WordList, numbers: [Int32]) {
    var grown = self
    if count > 2 * ranked.words.count + Self.spare {
      grown = WordList()
      grown.add(ranked.words, stems: Array(stems))
      grown.order = Array(0..<Int32(ranked.words.count))
      return (grown, grown.order)
    }
    if ranked.newWords.isEmpty { return (self, ranked.numbers) }
    let newStems = zip(ranked.numbers, stems).filter { $0.0 >= count }.map(\.1)
    grown.add(ranked.newWords, stems: newStems)
    grown.order = ranked.order
    return (grown, ranked.numbers)
  }

  /// So many unused words are never too many.
  private static let spare = 4096

  private mutating func add(_ words: [Word], stems: [Word]) {
    var state = state
    words.withUnsafeBytes { state.add($0) }
    stems.withUnsafeBytes { state.add($0) }
    states.append(state)
    self.words += words
    self.stems += stems
  }
}

// MARK: What is kept of it

extension WordList {
  package func store(in bytes: inout ByteWriter) {
    bytes.put(states) { $0.put(fixed: $1.bits) }
    words.withUnsafeBytes { bytes.put($0) }
    stems.withUnsafeBytes { bytes.put($0) }
    order.withUnsafeBytes { bytes.put($0) }
  }

  /// `bytes` reads `file`. `nil` where something else was kept there.
  package init?(from bytes: inout ByteReader, of file: [UInt8]) {
    states = bytes.list { Digest(bits: $0.fixed()) }
    words = Self.values(file[bytes.run()], Word())
    stems = Self.values(file[bytes.run()], Word())
    order = Self.values(file[bytes.run()], 0)
    guard !bytes.failed, stems.count == words.count, order.count == words.count else { return nil }
  }

  private static func values<Value: BitwiseCopyable>(
    _ bytes: ArraySlice<UInt8>, _ none: Value
  ) -> [Value] {
    var values = [Value](repeating: none, count: bytes.count / MemoryLayout<Value>.stride)
    values.withUnsafeMutableBytes { $0.copyBytes(from: bytes.prefix($0.count)) }
    return values
  }
}
