package import Collection
package import Markdown

/// A question's Markdown twin: its source without front matter, its links leading to twins. What is no
/// link on its page stays as it is written.
package struct Twin {
  package private(set) var bytes: [UInt8] = []

  /// `written` says where those of `links` stand that have a place of their own.
  package init(
    of source: SourceText, at route: Route, links: [LinkUse], written: [WrittenLink]
  ) {
    let here = Here(at: .file(route.address + "index.md"))
    let edits = written.flatMap { Twin.edits(at: $0, to: links[$0.link].target, from: here) }
    var position = source.body
    for edit in edits.sorted(by: { $0.range.lowerBound < $1.range.lowerBound }) {
      bytes += source.bytes[position..<edit.range.lowerBound]
      bytes += edit.text.utf8
      position = edit.range.upperBound
    }
    bytes += source.bytes[position...]
    if let last = bytes.last, last != UInt8(ascii: "\n") { bytes.append(UInt8(ascii: "\n")) }
  }
}

extension Twin {
  private typealias Edit = (range: Range<Int>, text: String)

  private static func edits(
    at link: WrittenLink, to target: LinkResolver.Target, from here: Here
  ) -> [Edit] {
    switch target {
    case .elsewhere, .fragment: return []
    case .page(let route, let fragment):
      var address = here.to(route)
      if case .question = route { address = here.to(.file(route.address + "index.md")) }
      return [(link.address, address + (fragment.map { "#" + percentEncoded($0) } ?? ""))]
    case .attachment(_, let route): return [(link.address, here.to(route))]
    case .refused, .missing, .outside, .draft:
      // A link that leads nowhere stays as its words, as on the page. A definition has none.
      guard let words = link.words else { return [] }
      return [
        (link.whole.lowerBound..<words.lowerBound, ""),
        (words.upperBound..<link.whole.upperBound, ""),
      ]
    }
  }
}
