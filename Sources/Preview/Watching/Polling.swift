#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// Looks at the whole tree again and again: slower than being told, and never wrong.
struct Polling: ChangeSource {
  private let tree: WatchedTree
  private var stamp: Int
  /// A large tree is looked at less often, so that looking takes a tenth of the time at most.
  private var pause = Polling.shortestPause

  init(_ tree: WatchedTree) {
    self.tree = tree
    stamp = tree.stamp()
  }

  mutating func hasChange(within limit: Duration) -> Bool {
    let end = ContinuousClock.now + limit
    while true {
      if look() { return true }
      let left = end - ContinuousClock.now
      if left <= .zero { return false }
      rest(min(left, pause))
    }
  }

  func end() {}

  private mutating func look() -> Bool {
    let start = ContinuousClock.now
    let now = tree.stamp()
    pause = max(Polling.shortestPause, (ContinuousClock.now - start) * 10)
    defer { stamp = now }
    return now != stamp
  }

  private static let shortestPause = Duration.milliseconds(200)
}

/// Puts the calling thread to sleep.
func rest(_ time: Duration) {
  usleep(UInt32(time / .microseconds(1)))
}
