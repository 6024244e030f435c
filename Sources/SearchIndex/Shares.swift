/// Divides `count` items among at most `jobs` tasks, a row of them each, and gives what each made of its
/// own, in the order of the items. So many items, `atLeast`, are worth a task.
func inShares<Share: Sendable>(
  of count: Int, atLeast least: Int = 32, jobs: Int,
  _ work: @Sendable @escaping (Range<Int>) -> Share
) async -> [Share] {
  // What is kept for each share is worth no more than eight.
  let shares = max(1, min(jobs, 8, count / least))
  let ranges = (0..<shares).map { count * $0 / shares..<count * ($0 + 1) / shares }
  return await inParallel(ranges, work)
}

/// What a task each makes of these items, in their order.
func inParallel<Item: Sendable, Result: Sendable>(
  _ items: [Item], _ work: @Sendable @escaping (Item) -> Result
) async -> [Result] {
  if items.count == 1 { return [work(items[0])] }
  return await withTaskGroup(of: (Int, Result).self) { group in
    for (place, item) in items.enumerated() { group.addTask { (place, work(item)) } }
    var results = [Result?](repeating: nil, count: items.count)
    for await (place, result) in group { results[place] = result }
    return results.compactMap(\.self)
  }
}
