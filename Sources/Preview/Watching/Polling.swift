#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// Looks at the whole tree again and again: slower than being told, and never wrong.
struct Polling: ChangeSource {
  private let stampOfTree: @Sendable () -> Int
  private var stamp = 0
  /// When the tree is looked at again. A large one is so less often: looking takes a tenth of the time at
  /// most, however often somebody asks.
  private var next = ContinuousClock.now

  init(_ tree: WatchedTree) { self.init { tree.stamp() } }

  init(stampOfTree: @escaping @Sendable () -> Int) {
    self.stampOfTree = stampOfTree
    _ = look()
  }

  mutating func hasChange(within limit: Duration) -> Bool {
    let end = ContinuousClock.now + limit
    while true {
      let now = ContinuousClock.now
      if now >= next, look() { return true }
      if now >= end { return false }
      rest(max(.zero, min(end, next) - now))
    }
  }

  func end() {}

  /// What has changed is perhaps not done with it, and is looked at again as soon as may be.
  private mutating func look() -> Bool {
    let start = ContinuousClock.now
    let found = stampOfTree()
    let end = ContinuousClock.now
    let isOther = found != stamp
    stamp = found
    next = end + max(isOther ? .zero : Polling.shortestPause, (end - start) * 10)
    return isOther
  }

  private static let shortestPause = Duration.milliseconds(200)
}

/// Puts the calling thread to sleep.
func rest(_ time: Duration) {
  usleep(UInt32(time / .microseconds(1)))
}
