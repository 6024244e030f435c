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
  /// The search index's parts that stand in the output folder as the last build left them.
  func knownParts(in output: String, moment: UInt64) -> KnownParts {
    let folder = "search/"
    let standing = (record?.outputs ?? [:]).filter { path, file in
      file.recipe != nil && path.hasPrefix(folder)
        && file.find(at: output + "/" + path, moment: moment) != nil
    }
    var parts = KnownParts()
    for (path, file) in standing {
      guard let recipe = file.recipe, file.links.allSatisfy({ standing[folder + $0] != nil })
      else { continue }
      parts.add(name: String(path.dropFirst(folder.count)), recipe: recipe, others: file.links)
    }
    return parts
  }
}
