package import Collection
internal import HTML

/// What every page of a site shares.
package struct Frame: Sendable {
  package let collection: Collection
  package let assets: Assets
  /// Where the site will stand, with a slash at its end; `nil` where nobody said.
  package let baseURL: String?
  /// Whether the site has a feed.
  package let hasFeed: Bool

  package init(collection: Collection, assets: Assets, baseURL: String?, hasFeed: Bool) {
    self.collection = collection
    self.assets = assets
    self.baseURL = baseURL
    self.hasFeed = hasFeed
  }
}

/// The addresses of the files that pages name, fingerprints included.
package struct Assets: Sendable {
  package let styles: Route
  package let script: Route
  /// The script of the search box and page, and the module that it loads.
  package let searchBox: Route
  package let searchModule: Route
  package let serif: Route
  package let icon: Route
  /// The fonts' licence.
  package let licences: Route

  package init(
    styles: Route, script: Route, searchBox: Route, searchModule: Route, serif: Route, icon: Route,
    licences: Route
  ) {
    self.styles = styles
    self.script = script
    self.searchBox = searchBox
    self.searchModule = searchModule
    self.serif = serif
    self.icon = icon
    self.licences = licences
  }
}
