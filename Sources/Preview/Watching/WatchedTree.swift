internal import Collection
internal import Site

/// The files of a content folder that a build may read, as they stand at the moment.
package struct WatchedTree: Sendable {
  package let root: String
  /// The resolved path of a folder within that is no content: a site that was built into it.
  let excluded: String?

  package init(_ root: String, excluding excluded: String?) {
    self.root = root
    self.excluded = excluded
  }

  var isThere: Bool { Disk.kind(of: root) == .folder }
}

extension WatchedTree {
  /// The root, what stands below it, and its kind: links to folders are followed where a build follows
  /// them, at the top. What cannot be listed is passed over; the build says so.
  func visit<Failure: Error>(
    _ body: (_ path: String, _ kind: Disk.Kind) throws(Failure) -> Void
  ) throws(Failure) {
    var folders = [root]
    while let folder = folders.popLast() {
      try body(folder, .folder)
      for entry in (try? Disk.entries(of: folder)) ?? [] {
        guard !ContentFolder.isPassedOver(entry.name) else { continue }
        let path = folder + "/" + entry.name
        let isFollowed = entry.kind == .link && folder == root
        let kind = isFollowed ? Disk.kind(of: path) ?? .link : entry.kind
        if kind != .folder {
          try body(path, entry.kind)
        } else if excluded == nil || Disk.resolved(path) != excluded {
          folders.append(path)
        }
      }
    }
  }

  /// The same for two trees that do not differ in a name, a size or a time of change.
  func stamp() -> Int {
    var hasher = Hasher()
    visit { path, _ in
      guard let stamp = Stamp(of: path) else { return }
      hasher.combine(path)
      hasher.combine(stamp)
    }
    return hasher.finalize()
  }
}
