/// What hosts said, so that they are not asked again each time: a line an answer.
///
///     rolecall links 1
///     1795515292 200 https://example.org/paper
///     1795515293 404 https://example.org/gone
///
/// What could not be reached is not kept: it is asked again.
package struct LinkCache: Sendable, Equatable {
  private struct Entry: Sendable, Equatable {
    let time: Int
    let verdict: LinkVerdict
  }

  private var entries: [String: Entry] = [:]

  package init() {}
}

extension LinkCache {
  private static let head = "rolecall links 1"
  /// In seconds. What was there stays for a while; what was gone may have been mended today.
  private static let foundFor = 14 * 86_400
  private static let goneFor = 86_400

  /// What is known of an address at a time, in seconds since 1970.
  package func verdict(of url: String, at now: Int) -> LinkVerdict? {
    guard let entry = entries[url], entry.time <= now else { return nil }
    let limit = entry.verdict == .found ? LinkCache.foundFor : LinkCache.goneFor
    return now - entry.time < limit ? entry.verdict : nil
  }

  package mutating func keep(_ verdict: LinkVerdict, of url: String, at now: Int) {
    if case .unreached = verdict {
      entries[url] = nil
    } else {
      entries[url] = Entry(time: now, verdict: verdict)
    }
  }

  package var text: String {
    let lines = entries.sorted { $0.key < $1.key }.map { url, entry in
      let status = if case .gone(let status) = entry.verdict { status } else { 200 }
      return "\(entry.time) \(status) \(url)\n"
    }
    return LinkCache.head + "\n" + lines.joined()
  }

  /// A text of another version, or a line that makes no sense, is as good as none.
  package init(_ text: String) {
    let lines = text.split(separator: "\n")
    guard lines.first.map(String.init) == LinkCache.head else { return }
    for line in lines.dropFirst() {
      let parts = line.split(separator: " ", maxSplits: 2)
      guard parts.count == 3, let time = Int(parts[0]), let status = Int(parts[1]) else { continue }
      let verdict = LinkAnswer(status: status).verdict
      entries[String(parts[2])] = Entry(time: time, verdict: verdict)
    }
  }
}
