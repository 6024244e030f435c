import Synchronization
import Testing

@testable import OutsideLinks

@Suite struct LinkCheckTests {
  /// Hosts that answer as they are told, and remember how they were asked.
  final class Hosts: Sendable {
    private let asked = Mutex<[String]>([])
    private let busy = Mutex<[String: Int]>([:])
    private let most = Mutex(0)
    private let answers: [String: Int]

    init(_ answers: [String: Int]) { self.answers = answers }

    var requests: [String] { asked.withLock { $0 } }
    /// How many requests one host had at once, at most.
    var mostAtOnce: Int { most.withLock { $0 } }

    func ask(_ method: LinkCheck.Method, _ url: String) async -> LinkAnswer {
      let request = "\(method) \(url)"
      let host = LinkAddress(url)?.host ?? ""
      asked.withLock { $0.append(request) }
      let now = busy.withLock {
        $0[host, default: 0] += 1
        return $0[host, default: 0]
      }
      most.withLock { $0 = max($0, now) }
      try? await Task.sleep(for: .milliseconds(2))
      busy.withLock { $0[host, default: 0] -= 1 }
      let status = answers[request] ?? answers[url] ?? 200
      return LinkAnswer(status: status, reason: status == 0 ? "no such host" : "")
    }
  }

  private func verdicts(_ urls: [String], _ hosts: Hosts) async -> [String: LinkVerdict] {
    await LinkCheck(pause: .milliseconds(1)) { await hosts.ask($0, $1) }.verdicts(of: urls)
  }

  @Test(arguments: [
    (["https://a/": 200], LinkVerdict.found),
    (["https://a/": 206], .found),
    (["https://a/": 404], .gone(status: 404)),
    (["https://a/": 410], .gone(status: 410)),
    (["head https://a/": 404, "get https://a/": 200], .found),
    (["head https://a/": 405, "get https://a/": 404], .gone(status: 404)),
    (["https://a/": 403], .unreached(reason: "the host answers 403")),
    (["https://a/": 500], .unreached(reason: "the host answers 500")),
    (["https://a/": 429], .unreached(reason: "the host answers 429")),
    (["https://a/": 0], .unreached(reason: "no such host")),
  ])
  func aLinkIsFoundOrGoneOrUnknown(answers: [String: Int], expected: LinkVerdict) async {
    #expect(await verdicts(["https://a/"], Hosts(answers)) == ["https://a/": expected])
  }

  @Test func eachAddressIsAskedOnceAndAHostOneAtATime() async {
    let hosts = Hosts([:])
    let urls = (0..<4).flatMap { host in (0..<5).map { "https://h\(host)/\($0)" } }
    let found = await verdicts(urls + ["https://H0/1#gaps", "https://h0/2", "mailto:a@b"], hosts)
    #expect(found.count == 21)
    #expect(found["https://H0/1#gaps"] == .found)
    #expect(hosts.mostAtOnce == 1)
    #expect(Set(hosts.requests).isSuperset(of: urls.map { "head \($0)" }))
    #expect(hosts.requests.count == 21)
  }

  @Test func aHostThatAsksForRestIsLeftAlone() async {
    let hosts = Hosts(["https://a/1": 429])
    let found = await verdicts(["https://a/0", "https://a/1", "https://a/2", "https://a/3"], hosts)
    #expect(hosts.requests == ["head https://a/0", "head https://a/1"])
    #expect(found["https://a/3"] == .unreached(reason: "the host asked to be left alone"))
  }

  @Test(arguments: [
    ("https://Example.org/größe#top", "https://example.org", "https://Example.org/gr%C3%B6%C3%9Fe"),
    ("HTTP://a:8080?q=1", "http://a:8080", "http://a:8080?q=1"),
    ("https://user:word@a/b", "https://a", "https://user:word@a/b"),
  ])
  func addresses(url: String, host: String, request: String) throws {
    let address = try #require(LinkAddress(url))
    #expect(address.host == host && address.request == request)
  }

  @Test(arguments: ["mailto:a@b.c", "https:", "https:///x", "ftp://a/b", "a/b", ""])
  func noAddresses(url: String) { #expect(LinkAddress(url) == nil) }

  @Test func theCacheForgets() {
    let day = 86_400
    var cache = LinkCache()
    cache.keep(.found, of: "https://a/", at: 1000)
    cache.keep(.gone(status: 410), of: "https://b/", at: 1000)
    cache.keep(.unreached(reason: "x"), of: "https://c/", at: 1000)
    #expect(cache.text == "rolecall links 1\n1000 200 https://a/\n1000 410 https://b/\n")
    cache = LinkCache(cache.text)
    #expect(cache.verdict(of: "https://a/", at: 1000 + 14 * day - 1) == .found)
    #expect(cache.verdict(of: "https://a/", at: 1000 + 14 * day) == nil)
    #expect(cache.verdict(of: "https://b/", at: 1000 + day - 1) == .gone(status: 410))
    #expect(cache.verdict(of: "https://b/", at: 1000 + day) == nil)
    #expect(cache.verdict(of: "https://c/", at: 1000) == nil)
    // A clock that was set back makes no answer younger.
    #expect(cache.verdict(of: "https://a/", at: 999) == nil)
    #expect(LinkCache("rolecall links 2\n1 200 https://a/\n") == LinkCache())
    #expect(LinkCache("rolecall links 1\nx y\n\n1 200\n") == LinkCache())
  }
}
