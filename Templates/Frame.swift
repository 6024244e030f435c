package import Collection
internal import HTML

/// What every page of a site shares.
package struct Frame: Sendable {
  package private(set) var collection: Collection
  package let assets: Assets
  /// Where the site will stand, with a slash at its end; `nil` where nobody said.
  package let baseURL: String?
  /// Whether the site has a feed.
  package let hasFeed: Bool
  private var surroundings: [String: Surroundings] = [:]

  package init(collection: Collection, assets: Assets, baseURL: String?, hasFeed: Bool) {
    self.collection = collection
    self.assets = assets
    self.baseURL = baseURL
    self.hasFeed = hasFeed
    surroundings = commonSurroundings()
  }

  package func surroundings(at here: Here) -> Surroundings {
    surroundings[here.root] ?? Surroundings(at: here, in: self)
  }

  /// The same frame round pages that are handed the questions that they show.
  package var withoutQuestions: Frame {
    var frame = self
    frame.collection = collection.withoutQuestions
    return frame
  }

  /// The same frame with something else around the pages that are as deep as `here`.
  package func with(_ around: Surroundings, at here: Here) -> Frame {
    var frame = self
    frame.surroundings[here.root] = around
    return frame
  }
}

/// The addresses of the files that pages name, fingerprints included. A class, since the frame is handed to
/// every part of a page: one reference is copied then, not twenty.
package final class Assets: Sendable {
  package let styles: Route
  package let script: Route
  /// The script of the page that sets all roles side by side.
  package let compareScript: Route
  /// The script of the search box and page, and the module that it loads.
  package let searchBox: Route
  package let searchModule: Route
  package let serif: Route
  package let icon: Route
  package let touchIcon: Route
  /// What is shown where a page is shared: the site's own, then a role's by its place.
  package let pictures: [Route]
  /// The fonts' licence.
  package let licences: Route

  /// Every file by its name, as the program has it: `site.css`.
  package init(named route: (String) -> Route) {
    styles = route("site.css")
    script = route("site.js")
    compareScript = route("compare.js")
    searchBox = route("search-box.js")
    searchModule = route("search.js")
    serif = route("rolecall-serif.woff2")
    icon = route("icon.svg")
    touchIcon = route("touch-icon.png")
    pictures = (0...Role.colours).map { route(Assets.pictureName($0)) }
    licences = route("licences.txt")
  }

  /// `shared-0.png` for the site, `shared-1.png` for its first role.
  package static func pictureName(_ number: Int) -> String { "shared-\(number).png" }

  func picture(of role: Int?) -> Route { pictures[role.map { $0 % Role.colours + 1 } ?? 0] }
}
