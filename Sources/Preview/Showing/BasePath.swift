/// The path under which a site stands: `/`, or `/questions/`.
struct BasePath: Sendable, Equatable {
  /// Percent-encoded as it was given, with a slash at both ends.
  let text: String
  /// The same as names: `["questions"]`.
  let names: [String]

  /// From an address or a path: `https://example.org/questions` → `/questions/`. What is neither
  /// stands at the root.
  init(_ address: String) {
    var path = address[...]
    if let scheme = path.firstRange(of: "://") {
      path = path[scheme.upperBound...].drop { $0 != "/" }
    }
    path = path.prefix { $0 != "?" && $0 != "#" }
    if !path.hasSuffix("/") { path += "/" }
    let names = RequestPath(String(path))?.names
    text = names == nil ? "/" : String(path)
    self.names = names ?? []
  }
}
