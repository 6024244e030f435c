internal import SearchIndex

/// What the last build of the same folders left for this one.
struct Memory: Sendable {
  /// `nil` where nothing is kept.
  var cache: CacheFolder?
  /// Of the same program, told the same; `nil` where there is none.
  var record: SiteRecord?
  var identity = Identity()
  /// Whether the site stood as the record says when the build began.
  var siteStands = false
  /// So that nobody else has built into it since.
  var lock: FolderLock?
}

extension Memory {
  /// Looks whether a file of the site still is what the last build left, unless all of it was looked at.
  func find(
    _ file: SiteRecord.Output, at place: String, moment: UInt64
  ) -> (stamp: Stamp, size: Int)? {
    // A file that was too young then for a stamp to be trusted has none still.
    if siteStands, let stamp = file.stamp, stamp != .unknown { return (stamp, Int(stamp.size)) }
    return file.find(at: place, moment: moment)
  }

  /// The search index's parts that stand in the output folder as the last build left them.
  func knownParts(in output: String, moment: UInt64) -> KnownParts {
    let folder = "search/"
    let standing = (record?.outputs ?? [:]).filter { path, file in
      path.hasPrefix(folder) && file.recipe != nil
        && find(file, at: output + "/" + path, moment: moment) != nil
    }
    var parts = KnownParts()
    for (path, file) in standing {
      guard let recipe = file.recipe, file.others.allSatisfy({ standing[folder + $0] != nil })
      else { continue }
      parts.add(name: String(path.dropFirst(folder.count)), recipe: recipe, others: file.others)
    }
    return parts
  }
}
