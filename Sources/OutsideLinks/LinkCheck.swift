/// Asks hosts about links: many hosts at once, each one thing at a time, with a pause between.
package struct LinkCheck: Sendable {
  package enum Method: Sendable { case head, get }

  /// How a host is asked. It follows redirects and waits no longer than it has to.
  package typealias Ask = @Sendable (_ method: Method, _ url: String) async -> LinkAnswer

  private let ask: Ask
  private let pause: Duration
  private let hostsAtOnce: Int

  package init(pause: Duration = .seconds(1), hostsAtOnce: Int = 8, ask: @escaping Ask) {
    self.ask = ask
    self.pause = pause
    self.hostsAtOnce = hostsAtOnce
  }
}

extension LinkCheck {
  /// What became of each address, by address. Those that are no `http:` or `https:` are left out.
  package func verdicts(of urls: some Sequence<String>) async -> [String: LinkVerdict] {
    var requests: [String: Set<String>] = [:]
    for url in urls {
      if let address = LinkAddress(url) {
        requests[address.host, default: []].insert(address.request)
      }
    }
    let hosts = requests.values.map { $0.sorted() }.sorted { $0[0] < $1[0] }
    let answers = await withTaskGroup(of: [String: LinkVerdict].self) { group in
      var waiting = hosts.makeIterator()
      for _ in 0..<hostsAtOnce {
        if let host = waiting.next() { group.addTask { await verdicts(ofOneHost: host) } }
      }
      var answers: [String: LinkVerdict] = [:]
      while let some = await group.next() {
        answers.merge(some) { first, _ in first }
        if let host = waiting.next() { group.addTask { await verdicts(ofOneHost: host) } }
      }
      return answers
    }
    return urls.reduce(into: [:]) { verdicts, url in
      verdicts[url] = LinkAddress(url).flatMap { answers[$0.request] }
    }
  }

  private func verdicts(ofOneHost urls: [String]) async -> [String: LinkVerdict] {
    var verdicts: [String: LinkVerdict] = [:]
    var isResting = false
    for (place, url) in urls.enumerated() {
      if isResting {
        verdicts[url] = .unreached(reason: "the host asked to be left alone")
        continue
      }
      if place > 0 { try? await Task.sleep(for: pause) }
      var answer = await ask(.head, url)
      // Many hosts answer a HEAD wrongly or not at all; only what they say to a GET counts.
      if !answer.isFound && !answer.asksForRest && answer.status != 0 {
        try? await Task.sleep(for: pause)
        answer = await ask(.get, url)
      }
      isResting = answer.asksForRest
      verdicts[url] = answer.verdict
    }
    return verdicts
  }
}
