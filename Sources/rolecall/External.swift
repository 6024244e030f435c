import ArgumentParser
internal import Collection
internal import OutsideLinks
internal import Site

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// How `check --external` asks.
struct AskingOptions: ParsableArguments {
  @Option(
    help: "The folder that keeps what hosts answered, so that they are not asked each time.",
    completion: .directory)
  var cache: String?

  @Option(help: "Seconds between two requests to one host; one, if nothing is said.")
  var pause: Double?

  func validate() throws {
    if let pause, !(0...3600).contains(pause) {
      throw ValidationError("--pause is a number of seconds.")
    }
  }
}

extension Check {
  /// Links to elsewhere that are gone, or of which nobody could say.
  func externalFindings(_ survey: Survey) async throws -> [Finding] {
    guard let curl = Curl(userAgent: "Rolecall/\(Version.number) (checks links)") else {
      standardError("error: --external asks by way of curl, which is not installed\n")
      throw ExitCode(1)
    }
    let passedOver = survey.collection.site.linksNotAsked
    let links = survey.elsewhere.filter { link in
      !passedOver.contains { link.url.hasPrefix($0) }
    }
    let file = (asking.cache ?? ".rolecall") + "/links"
    let now = Int(time(nil))
    var cache = LinkCache(String(decoding: (try? Disk.read(file)) ?? [], as: UTF8.self))
    var verdicts: [String: LinkVerdict] = [:]
    for link in links { verdicts[link.url] = cache.verdict(of: link.url, at: now) }
    let unknown = Set(links.map(\.url)).filter { verdicts[$0] == nil }.sorted()
    let check = LinkCheck(pause: .seconds(asking.pause ?? 1)) { await curl.ask($0, $1) }
    for (url, verdict) in await check.verdicts(of: unknown) {
      verdicts[url] = verdict
      cache.keep(verdict, of: url, at: now)
    }
    // Where it cannot be kept, hosts are asked again the next time.
    try? Disk.replace(file, with: Array(cache.text.utf8))
    return linkFindings(links, verdicts: verdicts)
  }
}
