/// A way of seeing that a tree has changed. It is asked by one thread, which may wait.
package protocol ChangeSource: Sendable {
  /// Waits for a change, but no longer than that.
  mutating func hasChange(within limit: Duration) throws(WatchFailure) -> Bool
  /// It is not asked any more.
  func end()
}

/// Why a tree cannot be watched.
package enum WatchFailure: Error, Equatable {
  /// The system watches no more folders than it does already.
  case limit
  /// The system's own words.
  case system(String)
}

extension WatchFailure {
  package var sentence: String {
    switch self {
    case .limit: "the system watches no more folders (fs.inotify.max_user_watches)"
    case .system(let reason): reason
    }
  }
}
