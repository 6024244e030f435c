internal import FlyingSocks
internal import HTML

/// What is shown, as an `EventSource` reads it: a message for each change, for as long as the page is
/// open.
struct EventStream: AsyncBufferedSequence {
  typealias Element = UInt8

  let changes: AsyncStream<Shown>

  func makeAsyncIterator() -> Iterator { Iterator(changes: changes.makeAsyncIterator()) }

  struct Iterator: AsyncBufferedIteratorProtocol {
    var changes: AsyncStream<Shown>.Iterator
    /// What was not asked for yet.
    private var rest: ArraySlice<UInt8>

    init(changes: AsyncStream<Shown>.Iterator) {
      self.changes = changes
      // When the program is started anew, the page asks again after so many milliseconds.
      rest = Array("retry: 300\n\n".utf8)[...]
    }

    mutating func next() async -> UInt8? {
      await nextBuffer(suggested: 1)?.first
    }

    mutating func nextBuffer(suggested count: Int) async -> ArraySlice<UInt8>? {
      if rest.isEmpty {
        guard let shown = await changes.next(isolation: nil) else { return nil }
        rest = ("data: ".utf8 + shown.message.bytes + "\n\n".utf8)[...]
      }
      defer { rest = rest.dropFirst(count) }
      return rest.prefix(count)
    }
  }
}
