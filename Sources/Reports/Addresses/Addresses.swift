/// Every address at which a site can be met: its pages, their headings, its attachments.
///
/// Written down it is a line each, sorted, so that two versions can be told apart by eye:
///
///     rolecall addresses 1
///     /
///     /ai-engineer/rag-quality/
///     /ai-engineer/rag-quality/#gaps
///     /old/address/ → /ai-engineer/rag-quality/
package struct Addresses: Sendable, Equatable {
  /// By address below the site's root, without a leading slash.
  package var pages: [String: PublishedPage] = [:]

  package init() {}

  package mutating func add(_ file: String, _ bytes: [UInt8]) {
    guard let address = publishedAddress(of: file) else { return }
    pages[address] =
      file.hasSuffix(".html") ? PublishedPage(html: bytes, at: address) : PublishedPage()
  }
}

extension Addresses {
  package static let version = 1
  private static let head = "rolecall addresses \(version)"
  private static let arrow = " \u{2192} "

  package var text: String {
    var lines = [Addresses.head]
    for (address, page) in pages.sorted(by: { $0.key < $1.key }) {
      lines.append("/" + address + (page.target.map { "\(Addresses.arrow)/\($0)" } ?? ""))
      lines += page.fragments.sorted().map { "/\(address)#\($0)" }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// `nil` where the text is no list of addresses, or one of a later version.
  package init?(_ text: String) {
    let lines = text.split(whereSeparator: \.isNewline)
    guard lines.first.map(String.init) == Addresses.head else { return nil }
    for line in lines.dropFirst() {
      let parts = line.split(separator: Addresses.arrow, maxSplits: 1)
      guard let written = parts.first, written.hasPrefix("/") else { return nil }
      let address = written.dropFirst().split(
        separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
      let name = String(address.first ?? "")
      var page = pages[name] ?? PublishedPage()
      if parts.count > 1 { page.target = String(parts[1].dropFirst()) }
      if address.count > 1 { page.fragments.insert(String(address[1])) }
      pages[name] = page
    }
  }
}

/// The address at which a file of the output folder is met; `nil` for what is not met by an address
/// that anybody keeps: the program's assets, and what crawlers and programs look for by itself.
///
///     publishedAddress(of: "a/b/index.html")   // a/b/
///     publishedAddress(of: "a/chart.svg")      // a/chart.svg
func publishedAddress(of file: String) -> String? {
  let parts = file.split(separator: "/")
  guard let name = parts.last, !parts.contains(where: { $0.hasPrefix(".") || $0.hasPrefix("_") })
  else { return nil }
  if name == "index.html" { return String(file.dropLast("index.html".count)) }
  // A twin stands beside its page, and goes where that goes.
  if name == "index.md" || parts[0] == "assets" || parts[0] == "search" { return nil }
  return parts.count == 1 && forPrograms.contains(name) ? nil : file
}

private let forPrograms: Set<Substring> = [
  "404.html", "sitemap.xml", "robots.txt", "feed.xml", "llms.txt", "questions.json", "CNAME",
  "addresses.txt",
]
