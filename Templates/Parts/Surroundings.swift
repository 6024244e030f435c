internal import Collection
package import HTML

/// What the pages at one depth have in common. It is made once for all of them: that is half of the
/// cost of a page's frame.
package struct Surroundings: Sendable {
  /// The lines of the head that name the files of every page.
  let files: HTML
  let sprite: HTML
  /// The header where none of its links leads to the page at hand.
  let header: HTML
  let footer: HTML

  /// Others in their place, in the order of `pieces`.
  package init(pieces: [HTML]) {
    (files, sprite, header, footer) = (pieces[0], pieces[1], pieces[2], pieces[3])
  }

  /// In the order in which a page shows them.
  package var pieces: [HTML] { [files, sprite, header, footer] }

  init(at here: Here, in frame: Frame) {
    files = sharedFiles(here: here, in: frame)
    sprite = Templates.sprite(roles: frame.collection.roles.count)
    header = Templates.header(nil, here: here, in: frame)
    footer = Templates.footer(here: here, in: frame)
  }
}

extension Frame {
  /// By what leads from a page to the site's root, for the depths that most pages have.
  func commonSurroundings() -> [String: Surroundings] {
    let heres = [Route.home, .compare, .question(role: "", question: "")].map { Here(at: $0) }
    return Dictionary(
      heres.map { ($0.root, Surroundings(at: $0, in: self)) },
      uniquingKeysWith: { first, _ in first })
  }
}
