internal import SearchIndex

/// What the last build of the same folders left for this one.
struct Memory: Sendable {
  /// `nil` where nothing is kept.
  var cache: CacheFolder?
  /// Of the same program, told the same; `nil` where there is none.
  var record: SiteRecord?
  var identity = Identity()
}

extension Memory {
  /// The search index's parts as the last build left them.
  var knownParts: KnownParts {
    var parts = KnownParts()
    let folder = "search/"
    for (path, output) in record?.outputs ?? [:] where path.hasPrefix(folder) {
      guard let recipe = output.recipe else { continue }
      parts.add(
        name: String(path.dropFirst(folder.count)), recipe: recipe, others: output.links)
    }
    return parts
  }
}
