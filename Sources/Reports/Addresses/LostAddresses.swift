package import Collection

extension Addresses {
  /// What was published and is no more, each a finding. An alias keeps an address; one with a
  /// fragment says that a heading is gone on purpose.
  package func findings(now: Addresses, collection: Collection) -> [Finding] {
    let given = GivenUp(collection)
    return pages.sorted { $0.key < $1.key }.flatMap { address, page -> [Finding] in
      guard let found = now.pages[address] else {
        return [lostPage(address, source: page.source)]
      }
      let arrival = found.target ?? address
      let kept = found.fragments.union(now.pages[arrival]?.fragments ?? [])
      return page.fragments.sorted().filter { fragment in
        !kept.contains(fragment) && !given.contains(fragment, of: address)
          && !given.contains(fragment, of: arrival)
      }.map { lostFragment($0, of: address, source: now.pages[arrival]?.source) }
    }
  }
}

private func lostPage(_ address: String, source: String?) -> Finding {
  let from = source.map { ", made from `\($0)`," } ?? ""
  return Finding(
    .lostAddress, "", "/\(address)\(from) was published, and nothing stands there now",
    remedy: "write `aliases: [\"/\(address)\"]` in the question that readers should find instead")
}

private func lostFragment(_ fragment: String, of address: String, source: String?) -> Finding {
  Finding(
    .lostAddress, source ?? "",
    "/\(address)#\(fragment) was published, and no heading has that id now",
    remedy: "give the heading its words back, or write `aliases: [\"/\(address)#\(fragment)\"]`")
}

/// Headings that their authors say are gone.
private struct GivenUp {
  private var fragments: [String: Set<String>] = [:]

  init(_ collection: Collection) {
    for question in collection.questions {
      let own = collection.route(of: question).address
      for alias in question.formerAddresses {
        guard let fragment = alias.fragment else { continue }
        fragments[alias.address ?? own, default: []].insert(fragment)
      }
    }
  }

  func contains(_ fragment: String, of address: String) -> Bool {
    fragments[address]?.contains(fragment) ?? false
  }
}
