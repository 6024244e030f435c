internal import Foundation
internal import Synchronization

/// Says when a tree has changed and come to rest: one word for a burst of saves.
package struct FolderWatch: Sendable {
  package typealias Opening = @Sendable (WatchedTree) throws(WatchFailure) -> any ChangeSource

  private let tree: WatchedTree
  private let notifications: Opening?

  /// - Parameter notifications: How the system tells of changes; where it does not, the tree is looked
  ///   at again and again.
  package init(_ tree: WatchedTree, notifications: Opening?) {
    self.tree = tree
    self.notifications = notifications
  }

  /// The notifications that this system has.
  package static var systemNotifications: Opening? {
    #if os(Linux)
      { (tree) throws(WatchFailure) in try Inotify(tree) }
    #else
      nil
    #endif
  }

  /// A save is several changes, some milliseconds apart; a checkout is many of them. This much quiet
  /// ends a burst, and one that does not end is cut off.
  private static let quiet = Duration.milliseconds(40)
  private static let patience = Duration.seconds(1)
}

extension FolderWatch {
  /// Changes from now on. `hearFailure` is told why the tree has to be looked at again and again.
  package func changes(
    _ hearFailure: @escaping @Sendable (WatchFailure) -> Void
  ) -> AsyncStream<Void> {
    let source = open(hearFailure)
    let ending = Ending()
    return AsyncStream(bufferingPolicy: .bufferingNewest(1)) { stream in
      stream.onTermination = { _ in ending.isAsked.store(true, ordering: .relaxed) }
      // A thread, since waiting would hold up one of the few on which tasks run.
      Thread.detachNewThread { [tree] in
        var source = source
        while !ending.isAsked.load(ordering: .relaxed) {
          do throws(WatchFailure) {
            if try FolderWatch.hasSettledChange(&source) { stream.yield() }
          } catch {
            hearFailure(error)
            source.end()
            source = Polling(tree)
            // What changed between the two is not known.
            stream.yield()
          }
        }
        source.end()
      }
    }
  }

  private func open(_ hearFailure: (WatchFailure) -> Void) -> any ChangeSource {
    guard let notifications else { return Polling(tree) }
    do {
      return try notifications(tree)
    } catch {
      hearFailure(error)
      return Polling(tree)
    }
  }

  /// Waits a moment for a change, and where there is one until no more follow.
  static func hasSettledChange(
    _ source: inout any ChangeSource
  ) throws(WatchFailure) -> Bool {
    guard try source.hasChange(within: .milliseconds(250)) else { return false }
    let start = ContinuousClock.now
    while try source.hasChange(within: quiet), ContinuousClock.now - start < patience {}
    return true
  }
}

/// A class, since the thread and the stream share it.
private final class Ending: Sendable {
  let isAsked = Atomic(false)
}
