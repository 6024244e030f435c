internal import Synchronization

/// How a file stands to the content folder, as the disk says.
package enum FileStanding: Int, Sendable {
  case missing, inside
  /// Reached through a link that leads out of the folder.
  case outside

  /// `root` has no link in it.
  package init(of path: String, below root: String) {
    guard Disk.kind(of: root + "/" + path) == .file else {
      self = .missing
      return
    }
    let real = Disk.resolved(root + "/" + path)
    self = real?.hasPrefix(root + "/") == true ? .inside : .outside
  }
}

/// The disk is asked once for each file, however many links name it. A class, since all tasks share it.
final class Standings: Sendable {
  private let answers = Mutex<[String: FileStanding]>([:])

  var known: [String: FileStanding] { answers.withLock { $0 } }

  func standing(of path: String, below root: String) -> FileStanding {
    if let known = answers.withLock({ $0[path] }) { return known }
    let standing = FileStanding(of: path, below: root)
    answers.withLock { $0[path] = standing }
    return standing
  }
}
