internal import Synchronization

/// Runs `work` for each index on `jobs` tasks, which take chunks of sixteen, or of what is said; results
/// stand in the order of the indices, whatever the order in which they finished.
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
  let next = Counter()
  let parts = await withTaskGroup(of: [(Int, [Result])].self) { group in
    for _ in 0..<jobs {
      group.addTask {
        var parts: [(Int, [Result])] = []
        var storage = storage()
        while true {
          let start = next.take(chunk)
          if start >= count { return parts }
          parts.append((start, (start..<min(start + chunk, count)).map { work(&storage, $0) }))
        }
      }
    }
    return await group.reduce(into: []) { $0 += $1 }
  }
  var results: [Result] = []
  results.reserveCapacity(count)
  for part in parts.sorted(by: { $0.0 < $1.0 }) { results += part.1 }
  return results
}

/// A class, since the tasks share it.
private final class Counter: Sendable {
  private let next = Atomic(0)

  func take(_ count: Int) -> Int { next.add(count, ordering: .relaxed).oldValue }
}
