// What a result needs to be shown, and a filter to be chosen.

extension RangeEncoder {
  mutating func put(roles: [SearchRole], pages: [SearchPage]) {
    put(number: roles.count, Context.count)
    for (index, role) in roles.enumerated() {
      put(text: role.name)
      put(slug: role.slug, of: role.name)
      put(number: pages.count { $0.role == index }, Context.count)
    }
    let themes = names(pages.flatMap(\.themes))
    let scenarios = names(pages.compactMap(\.scenario))
    let difficulties = names(pages.compactMap(\.difficulty))
    for page in pages {
      put(number: page.themes.count, Context.facet)
      for theme in page.themes { put(number: themes[theme] ?? 0, Context.facet + 64) }
      put(number: page.scenario.flatMap { scenarios[$0] } ?? 0, Context.facet + 128)
      put(number: page.difficulty.flatMap { difficulties[$0] } ?? 0, Context.facet + 192)
    }
  }

  mutating func put(titlesOf pages: ArraySlice<SearchPage>) {
    for page in pages {
      put(text: page.title)
      put(slug: page.slug, of: page.title)
    }
  }

  /// Writes the distinct names in the order of their first use; numbers them from 1.
  private mutating func names(_ all: [String]) -> [String: Int] {
    var numbers: [String: Int] = [:]
    var distinct: [String] = []
    for name in all where numbers[name] == nil {
      distinct.append(name)
      numbers[name] = distinct.count
    }
    put(number: distinct.count, Context.count)
    for name in distinct { put(text: name) }
    return numbers
  }

  /// The headings of each question after its nameless head. A heading that an earlier question has
  /// too is a reference: 0 is a new one, 1 the one named last, 2 the one before.
  mutating func put(sections: [[SearchSection]]) {
    var recent: [String] = []
    var known: Set<String> = []
    for list in sections {
      put(number: max(0, list.count - 1), Context.heading)
      for section in list.dropFirst() {
        let heading = section.heading ?? ""
        if !known.insert(heading).inserted, let place = recent.lastIndex(of: heading) {
          put(number: recent.count - place, Context.heading + 64)
          recent.append(recent.remove(at: place))
        } else {
          put(number: 0, Context.heading + 64)
          put(text: heading)
          recent.append(heading)
        }
        put(slug: section.anchor ?? "", of: heading)
      }
    }
  }

  /// A slug, as a single decision where it is what the client makes of the name.
  private mutating func put(slug: String, of name: String) {
    let isPlain = slug == plainSlug(name)
    put(isPlain, Context.isPlain)
    if !isPlain { put(text: slug) }
  }
}

/// Lower case, blanks to hyphens, everything but ASCII letters and digits dropped:
/// `RAG: in one page` → `rag-in-one-page`. It need not be right for every name, but `plainSlug`
/// in `search/reader.js` must do the same.
func plainSlug(_ name: String) -> String {
  var slug: [UInt8] = []
  for byte in name.utf8 {
    let lower = byte | 0x20
    if lower &- 97 < 26 {
      slug.append(lower)
    } else if byte &- 48 < 10 {
      slug.append(byte)
    } else if byte == UInt8(ascii: " ") || byte == UInt8(ascii: "-") {
      slug.append(UInt8(ascii: "-"))
    }
  }
  return String(decoding: slug, as: UTF8.self)
}
