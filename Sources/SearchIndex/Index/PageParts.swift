/// Where the titles and headings of questions stand.
///
/// A result needs a title, and it should name a section. In a small collection both are in the
/// index; in a larger one the headings would be most of it, and are left out; in a very large one the
/// titles would, and both are in files of 128 questions, of which ten results need ten at most.
struct PageParts {
  let titles: Place
  let headings: Place

  enum Place {
    case index, parts, nowhere
  }

  static let size = 128
  private static let mostTitles = 12_000
  private static let mostHeadings = 6_000

  init(_ pages: Int, headings: Int) {
    titles = pages <= Self.mostTitles ? .index : .parts
    self.headings = titles == .parts ? .parts : headings <= Self.mostHeadings ? .index : .nowhere
  }
}

extension PageParts {
  /// Writes what is in the index, and returns the files of the rest.
  func put(
    _ pages: [SearchPage], sections: [[SearchSection]], into coder: inout RangeEncoder
  ) -> [SearchFile] {
    coder.put(titles == .parts, Context.isPlain + 1)
    if titles == .index {
      coder.put(titlesOf: pages[...])
      coder.put(headings == .index, Context.isPlain + 2)
      if headings == .index { coder.put(sections: sections) }
      return []
    }
    return stride(from: 0, to: pages.count, by: Self.size).map { start in
      let range = start..<min(start + Self.size, pages.count)
      var part = RangeEncoder()
      part.put(titlesOf: pages[range])
      part.put(sections: Array(sections[range]))
      let stream = part.finish()
      coder.put(ContentName(of: stream))
      return SearchFile(.pages, ContentName(of: stream), stream: stream)
    }
  }
}
