internal import Synchronization

/// Runs `work` for each index on `jobs` tasks, which take chunks of sixteen, or of what is said, and
/// smaller ones towards the end, so that none is left with all that takes long; results stand in the order
/// of the indices, whatever the order in which they finished.
func inParallel<Result: Sendable>(
  _ count: Int, jobs: Int, by chunk: Int = 16, _ work: @Sendable @escaping (Int) -> Result
) async -> [Result] {
  await inParallel(count, jobs: jobs, by: chunk, keeping: {}) { _, index in work(index) }
}

/// The same for work that needs storage: each task makes its own once, and keeps it for all its indices.
func inParallel<Storage, Result: Sendable>(
  _ count: Int, jobs: Int, by chunk: Int = 16, keeping storage: @Sendable @escaping () -> Storage,
  _ work: @Sendable @escaping (inout Storage, Int) -> Result
) async -> [Result] {
  if jobs <= 1 || count <= chunk {
    var storage = storage()
    return (0..<count).map { work(&storage, $0) }
  }
  let supply = Supply(count: count, chunk: chunk, takers: jobs)
  let parts = await withTaskGroup(of: [(Int, [Result])].self) { group in
    for _ in 0..<jobs {
      group.addTask {
        var parts: [(Int, [Result])] = []
        var storage = storage()
        while let range = supply.take() {
          parts.append((range.lowerBound, range.map { work(&storage, $0) }))
        }
        return parts
      }
    }
    return await group.reduce(into: []) { $0 += $1 }
  }
  var results: [Result] = []
  results.reserveCapacity(count)
  for part in parts.sorted(by: { $0.0 < $1.0 }) { results += part.1 }
  return results
}

/// Indices that tasks take from, a row at a time. A class, since the tasks share it.
private final class Supply: Sendable {
  private let next = Atomic(0)
  private let count: Int
  private let chunk: Int
  private let takers: Int

  init(count: Int, chunk: Int, takers: Int) {
    self.count = count
    self.chunk = chunk
    self.takers = takers
  }

  func take() -> Range<Int>? {
    var start = next.load(ordering: .relaxed)
    while start < count {
      let end = start + max(1, min(chunk, (count - start) / (4 * takers)))
      let (isMine, found) = next.compareExchange(
        expected: start, desired: end, ordering: .relaxed)
      if isMine { return start..<end }
      start = found
    }
    return nil
  }
}
