internal import Collection

/// What of a page others may link to: the ids of its headings, and where it leads if it has moved.
package struct PublishedPage: Sendable, Equatable {
  package var fragments: Set<String> = []
  /// The address that it leads on to, below the site's root.
  package var target: String?
  /// The file that it was made from, under the content folder.
  package var source: String?

  package init() {}

  /// Reads a page that Rolecall wrote. Its escaping leaves no quotation mark in any text, so what
  /// looks like an attribute is one.
  ///
  ///     PublishedPage(html: Array(#"<h2 id="gaps">"#.utf8), at: "a/").fragments   // ["gaps"]
  package init(html: [UInt8], at address: String) {
    for value in values(after: " id=\"", in: html) {
      // The templates' own ids begin with a capital letter. They are the program's, not an author's.
      if !(UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(value.first ?? 0) {
        fragments.insert(String(decoding: value, as: UTF8.self))
      }
    }
    target = values(after: "http-equiv=\"refresh\" content=\"0; url=", in: html).first.map {
      resolved(String(decoding: $0, as: UTF8.self), at: address)
    }
    source = values(after: "<meta name=\"source\" content=\"", in: html).first.map {
      unescaped(String(decoding: $0, as: UTF8.self))
    }
  }
}

/// What stands between `start` and the next quotation mark, each time.
private func values(after start: StaticString, in bytes: [UInt8]) -> [ArraySlice<UInt8>] {
  let start = UnsafeBufferPointer(start: start.utf8Start, count: start.utf8CodeUnitCount)
  var values: [ArraySlice<UInt8>] = []
  var place = 0
  while let next = bytes[place...].firstIndex(of: start[0]) {
    place = next + 1
    guard bytes[next...].starts(with: start) else { continue }
    let rest = bytes[(next + start.count)...]
    let end = rest.firstIndex(of: UInt8(ascii: "\"")) ?? rest.endIndex
    values.append(rest[..<end])
    place = end
  }
  return values
}

/// The address that a relative one leads to, below the site's root.
///
///     resolved("../new/", at: "old/")   // new/
private func resolved(_ url: String, at address: String) -> String {
  var folders = address.split(separator: "/", omittingEmptySubsequences: false).dropLast()
  var parts = url.split(separator: "/", omittingEmptySubsequences: false)[...]
  while let first = parts.first, first == ".." || first == "." {
    if first == ".." { _ = folders.popLast() }
    parts.removeFirst()
  }
  return percentDecoded((folders + parts).joined(separator: "/"))
}

private func unescaped(_ text: String) -> String {
  let entities = [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&amp;", "&")]
  return entities.reduce(text) { text, entity in
    text.split(separator: entity.0, omittingEmptySubsequences: false).joined(separator: entity.1)
  }
}
