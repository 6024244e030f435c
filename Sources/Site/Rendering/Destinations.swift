internal import Collection
internal import Markdown

extension LinkResolver {
  /// How the page at `here` writes a link that stands in the file at `source`. One that leads nowhere
  /// stays as its words; a finding has said so. `ledger` knows pictures' sizes. `home` is the file's own
  /// page, where that is another.
  func destination(
    of url: String, isPicture: Bool, source: String, here: Here, ledger: Ledger, home: Route? = nil
  ) -> Destination {
    switch target(of: url, in: source) {
    case .page(let route, let fragment):
      .address(here.to(route) + (fragment.map { "#" + percentEncoded($0) } ?? ""))
    case .fragment(let fragment):
      .address((home.map { here.to($0) } ?? "") + "#" + percentEncoded(fragment))
    case .attachment(let path, let route) where isPicture:
      picture(at: here.to(route), size: ledger.pictureSize(of: path))
    case .attachment(_, let route): .address(here.to(route))
    case .elsewhere(let url): .address(url)
    case .refused, .missing, .outside, .draft: .text
    }
  }

  private func picture(at address: String, size: PictureSize?) -> Destination {
    .picture(address: address, width: size?.width, height: size?.height)
  }
}
