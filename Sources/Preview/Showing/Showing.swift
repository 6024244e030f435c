internal import HTML

/// What browsers are shown: the newest good site, and what is wrong since.
struct Shown: Sendable, Equatable {
  /// Names a build's result, unlike any before it and any of another run.
  var site: String?
  /// Where the site stands on this server.
  var base = BasePath("/")
  /// What stands in the way of a newer site, in words; none where nothing does.
  var faults: [String] = []
}

extension Shown {
  /// What a page is told: `{"site":"4-8f3a","faults":[]}`
  var message: JSON {
    .object([("site", .text(orNull: site)), ("faults", .list(faults.map(JSON.text)))])
  }
}

/// Keeps what is shown, and tells those who wait of every change.
actor Showing {
  private var shown: Shown?
  private var builds = 0
  private let run = String(UInt32.random(in: .min ... .max), radix: 16)
  private var listeners: [Int: AsyncStream<Shown>.Continuation] = [:]
  private var listenerCount = 0
}

extension Showing {
  /// A build has succeeded.
  /// - Parameter isChanged: Whether any of its files is another than before.
  func show(isChanged: Bool, base: BasePath) {
    var next = shown ?? Shown()
    if isChanged || next.site == nil || next.base != base {
      builds += 1
      next.site = "\(builds)-\(run)"
    }
    next.base = base
    next.faults = []
    tell(next)
  }

  /// A build has failed: the last good site stays.
  func show(faults: [String]) {
    var next = shown ?? Shown()
    next.faults = faults
    tell(next)
  }

  /// What is shown now, or as soon as there is anything.
  func now() async -> Shown {
    if let shown { return shown }
    for await shown in changes() { return shown }
    return Shown()
  }

  /// What is shown now, and whatever is shown later. The newest is enough for those who fall behind.
  func changes() -> AsyncStream<Shown> {
    let number = listenerCount
    listenerCount += 1
    let (stream, continuation) = AsyncStream.makeStream(
      of: Shown.self, bufferingPolicy: .bufferingNewest(1))
    continuation.onTermination = { _ in Task { await self.forget(number) } }
    listeners[number] = continuation
    if let shown { continuation.yield(shown) }
    return stream
  }

  /// Says the same again. Only an answer that cannot be sent shows that a browser has gone.
  func repeatNews() {
    if let shown { tell(shown) }
  }

  private func tell(_ next: Shown) {
    shown = next
    for listener in listeners.values { listener.yield(next) }
  }

  private func forget(_ number: Int) { listeners[number] = nil }
}
