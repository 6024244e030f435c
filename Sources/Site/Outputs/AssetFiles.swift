internal import CAssets
internal import Collection
internal import Templates

/// The files that are the program's own, each under a name that its contents give.
struct AssetFiles: Sendable {
  let files: [(route: Route, bytes: [UInt8])]
  let assets: Assets

  /// The pictures that are shown where a page is shared need whole addresses, so without a base URL
  /// they are left out, and so are those of roles that are not there.
  init(pictures: Int) {
    let all = AssetFiles.all
    func route(_ name: String) -> Route {
      guard let file = all[name] else { fatalError("no asset named \(name) was embedded") }
      return file.route
    }
    assets = Assets(named: route)
    let unused = Set((0...Role.colours).dropFirst(pictures).map { route(Assets.pictureName($0)) })
    // By name, whatever the fingerprints are.
    files = all.sorted { $0.key < $1.key }.map(\.value).filter { !unused.contains($0.route) }
  }

  /// Makes them ready for whoever asks first.
  static func prepare() { _ = all }

  /// By the name under which each was embedded.
  private static let all: [String: (route: Route, bytes: [UInt8])] = {
    let embedded = AssetFiles.embedded
    var names: [String: String] = [:]
    var files: [String: (route: Route, bytes: [UInt8])] = [:]
    func add(_ name: String, _ bytes: [UInt8]) {
      let published = AssetFiles.published(name, bytes)
      names[name] = published
      files[name] = (.file("assets/" + published), bytes)
    }
    // The style sheet names fonts, so it comes after them and holds their published names.
    for (name, bytes) in embedded where !name.hasSuffix(".css") {
      add(name, name.hasSuffix(".js") ? bareScript(bytes) : bytes)
    }
    for (name, bytes) in embedded where name.hasSuffix(".css") {
      add(name, AssetFiles.replacing(names, in: bytes))
    }
    return files
  }()

  /// `site.css` → `site.1f3k….css`
  private static func published(_ name: String, _ bytes: [UInt8]) -> String {
    let dot = name.lastIndex(of: ".") ?? name.endIndex
    return "\(name[..<dot]).\(fingerprint(bytes))\(name[dot...])"
  }

  /// The style sheet with `url(name)` leading to published names.
  private static func replacing(_ names: [String: String], in bytes: [UInt8]) -> [UInt8] {
    var parts = String(decoding: bytes, as: UTF8.self).split(
      separator: "url(", omittingEmptySubsequences: false)
    for place in parts.indices.dropFirst() {
      let name = parts[place].prefix { $0 != ")" }
      guard let published = names[String(name)] else {
        fatalError("the style sheet names \(name), which was not embedded")
      }
      parts[place] = Substring(published + parts[place].dropFirst(name.count))
    }
    return Array(parts.joined(separator: "url(").utf8)
  }

  private static let embedded: [(name: String, bytes: [UInt8])] = (0..<Int(asset_count())).map {
    let asset = asset_at(Int32($0))
    return (
      String(cString: asset.name),
      Array(UnsafeBufferPointer(start: asset.bytes, count: Int(asset.size)))
    )
  }
}
