package import HTML

/// Where a link or a picture leads on the site.
package enum Destination: Sendable, Equatable {
  case address(String)
  case picture(address: String, width: Int?, height: Int?)
  /// Nowhere: the words stay.
  case text
}

/// A document as a page shows it: headings with their ids and the levels that the page gives them,
/// links resolved, tables in frames that scroll, and of raw HTML what is allowed.
package struct PageRenderer {
  /// A link's or picture's address as it was written, and whether it is a picture's.
  package typealias Resolve = (_ address: String, _ isPicture: Bool) -> Destination

  let document: Document
  let rawHTML: RawHTML
  let resolve: Resolve
  private let headings: [Heading]
  private let levels: [UInt8]
  /// Whether headings keep their ids: on a page of many documents they could not be told apart.
  let hasIDs: Bool

  /// `levels` has, for each heading, the level from 2 to 6 that it is shown at, or 0 where it is
  /// left out.
  package init(
    _ document: Document, headings: [Heading], levels: [UInt8], hasIDs: Bool = true,
    resolve: @escaping Resolve
  ) {
    precondition(headings.count == levels.count, "a level for each heading")
    self.document = document
    self.headings = headings
    self.levels = levels
    self.hasIDs = hasIDs
    self.resolve = resolve
    rawHTML = RawHTML(in: document)
  }

  /// The blocks from one node up to another, which are to be siblings.
  package func html(of nodes: Range<Int>) -> HTML { html(of: [nodes])[0] }

  /// The same for several such stretches, each by itself.
  package func html(of stretches: [Range<Int>]) -> [HTML] {
    var page = PageWriter(self, expecting: stretches.reduce(0) { $0 + $1.count })
    return stretches.map { nodes in
      page.write(nodes)
      return HTML(trusted: page.writer.take())
    }
  }

  func heading(at node: Int) -> (heading: Heading, level: UInt8)? {
    var low = 0, high = headings.count
    while low < high {
      let middle = (low + high) / 2
      if headings[middle].node < node { low = middle + 1 } else { high = middle }
    }
    guard low < headings.count, headings[low].node == node else { return nil }
    return (headings[low], levels[low])
  }
}
