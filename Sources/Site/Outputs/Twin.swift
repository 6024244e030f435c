package import Collection

/// A question's Markdown twin: its source without front matter, its links leading to twins.
///
/// libcmark does not say where in the source a link stands, so destinations are found where Markdown
/// writes them, `](here)` and `]: here`, outside of fences.
package struct Twin {
  package private(set) var bytes: [UInt8] = []
  /// The destinations that it holds, as the source writes them.
  package private(set) var links: [String] = []
  private let source: String
  private let here: Here
  private let resolver: LinkResolver

  package init(of bytes: [UInt8], source: String, at route: Route, links resolver: LinkResolver) {
    self.source = source
    self.resolver = resolver
    here = Here(at: .file(route.address + "index.md"))
    guard let text = try? SourceText(path: source, bytes: bytes) else {
      self.bytes = bytes
      return
    }
    var fence: ArraySlice<UInt8>?
    var lines = Lines(text.bytes, from: text.body)
    while let range = lines.next() {
      let line = text.bytes[range]
      let mark = fenceMark(line)
      if let open = fence {
        if let mark, mark.first == open.first, mark.count >= open.count { fence = nil }
        self.bytes += line
      } else {
        fence = mark
        if mark == nil { append(line) } else { self.bytes += line }
      }
      self.bytes.append(UInt8(ascii: "\n"))
    }
  }
}

private func fenceMark(_ line: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
  let text = line.drop { $0 == 0x20 || $0 == UInt8(ascii: ">") }
  guard let first = text.first, first == UInt8(ascii: "`") || first == UInt8(ascii: "~") else {
    return nil
  }
  let mark = text.prefix { $0 == first }
  return mark.count >= 3 ? mark : nil
}

extension Twin {
  /// A line, with the destinations that it holds rewritten.
  private mutating func append(_ line: ArraySlice<UInt8>) {
    var result: [UInt8] = []
    var rest = line
    while let bracket = rest.firstIndex(of: UInt8(ascii: "]")) {
      result += rest[...bracket]
      rest = rest[(bracket + 1)...]
      let opening = ["(", ": "].first { rest.starts(with: $0.utf8) } ?? ""
      if opening.isEmpty { continue }
      let url = destination(at: rest.dropFirst(opening.utf8.count))
      let written = String(decoding: url, as: UTF8.self)
      links.append(written)
      switch address(of: written) {
      case .some(let address):
        result += (opening + address).utf8
        rest = rest[url.endIndex...]
      case nil where opening == "(":
        // A link that leads nowhere stays as its words, as on the page.
        guard let end = rest[url.endIndex...].firstIndex(of: UInt8(ascii: ")")),
          let start = result.lastIndex(of: UInt8(ascii: "["))
        else { continue }
        result.removeLast()
        result.remove(at: start)
        rest = rest[(end + 1)...]
      case nil: continue
      }
    }
    bytes += result + rest
  }

  /// `nil` for a link that leads nowhere.
  private func address(of url: String) -> String? {
    switch resolver.target(of: url, in: source) {
    case .page(let route, let fragment):
      let end = fragment.map { "#" + percentEncoded($0) } ?? ""
      if case .question = route { return here.to(.file(route.address + "index.md")) + end }
      return here.to(route) + end
    case .attachment(_, let route): return here.to(route)
    case .elsewhere, .fragment: return url
    case .refused, .missing, .outside, .draft: return nil
    }
  }
}

/// A link's destination: up to a blank, or to a parenthesis that none within it has opened.
///
///     f(1) "title")   // f(1)
private func destination(at text: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
  var depth = 0
  return text.prefix { byte in
    if byte == UInt8(ascii: "(") { depth += 1 }
    if byte == UInt8(ascii: ")") { depth -= 1 }
    return depth >= 0 && byte != 0x20 && byte != 0x0D
  }
}
