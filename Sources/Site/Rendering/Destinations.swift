internal import Collection
internal import Markdown

extension LinkResolver {
  /// How the page at `here` writes a link that stands in the file at `source`. One that leads nowhere
  /// stays as its words; a finding has said so. `home` is the file's own page, where that is another.
  func destination(
    of url: String, isPicture: Bool, source: String, here: Here, root: String, home: Route? = nil
  ) -> Destination {
    switch target(of: url, in: source) {
    case .page(let route, let fragment):
      .address(here.to(route) + (fragment.map { "#" + percentEncoded($0) } ?? ""))
    case .fragment(let fragment):
      .address((home.map { here.to($0) } ?? "") + "#" + percentEncoded(fragment))
    case .attachment(let path, let route): attachment(path, route, isPicture, here, root)
    case .elsewhere(let url): .address(url)
    case .refused, .missing, .outside, .draft: .text
    }
  }

  private func attachment(
    _ path: String, _ route: Route, _ isPicture: Bool, _ here: Here, _ root: String
  ) -> Destination {
    guard isPicture else { return .address(here.to(route)) }
    let size = (try? Disk.read(root + "/" + path)).flatMap { PictureSize(of: $0) }
    return .picture(address: here.to(route), width: size?.width, height: size?.height)
  }
}
