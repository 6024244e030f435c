#if os(Linux)
  internal import Collection

  #if canImport(Glibc)
    internal import Glibc
  #else
    internal import Musl
  #endif

  /// Linux's notifications. They name one folder each, so every folder of the tree has a watch of its
  /// own, and a folder that comes, goes or moves is a reason to place all of them anew.
  package struct Inotify: ChangeSource {
    private let tree: WatchedTree
    /// `-1` while the tree is not there.
    private var notifications: Int32 = -1

    package init(_ tree: WatchedTree) throws(WatchFailure) {
      self.tree = tree
      try watch()
    }

    package mutating func hasChange(within limit: Duration) throws(WatchFailure) -> Bool {
      let end = ContinuousClock.now + limit
      while true {
        let left = max(.zero, end - ContinuousClock.now)
        if notifications < 0 {
          rest(min(left, .milliseconds(50)))
          if tree.isThere {
            try watch()
            return true
          }
        } else if isReady(within: left) {
          let news = read()
          if news.isOfFolders { try watch() }
          if news.isOfContent || news.isOfFolders { return true }
        }
        if left == .zero { return false }
      }
    }

    package func end() { if notifications >= 0 { close(notifications) } }
  }

  extension Inotify {
    private static let content = UInt32(
      IN_CLOSE_WRITE | IN_CREATE | IN_DELETE | IN_MOVED_FROM | IN_MOVED_TO | IN_ATTRIB)
    private static let ownPlace = UInt32(IN_DELETE_SELF | IN_MOVE_SELF)

    /// Places every watch. What changed before is seen by the build that comes of it.
    private mutating func watch() throws(WatchFailure) {
      end()
      notifications = -1
      guard tree.isThere else { return }
      let file = inotify_init1(Int32(IN_CLOEXEC | IN_NONBLOCK))
      guard file >= 0 else { throw Inotify.failure() }
      do throws(WatchFailure) {
        try tree.visit { (path, kind) throws(WatchFailure) in
          // A link's target is elsewhere, and its folder says nothing of it.
          guard kind == .folder || kind == .link else { return }
          let mask = Inotify.content | Inotify.ownPlace
          // What has gone meanwhile is said by the folder above it.
          guard inotify_add_watch(file, path, mask) >= 0 || errno == ENOENT || errno == EACCES
          else { throw Inotify.failure() }
        }
      } catch {
        close(file)
        throw error
      }
      notifications = file
    }

    private static func failure() -> WatchFailure {
      errno == ENOSPC || errno == EMFILE ? .limit : .system(String(cString: strerror(errno)))
    }

    private func isReady(within limit: Duration) -> Bool {
      var descriptor = pollfd(fd: notifications, events: Int16(POLLIN), revents: 0)
      return poll(&descriptor, 1, Int32(limit / .milliseconds(1))) > 0
    }

    /// Takes all notifications that wait.
    private func read() -> (isOfContent: Bool, isOfFolders: Bool) {
      var isOfContent = false
      var isOfFolders = false
      let headerSize = MemoryLayout<inotify_event>.size
      withUnsafeTemporaryAllocation(byteCount: 65_536, alignment: 8) { buffer in
        while true {
          let count = systemRead(notifications, buffer)
          guard count > 0 else { return }
          var place = 0
          while place < count {
            let event = buffer.load(fromByteOffset: place, as: inotify_event.self)
            let name = buffer.baseAddress! + place + headerSize
            place += headerSize + Int(event.len)
            let isNamed = event.len > 0
            if isNamed,
              ContentFolder.isPassedOver(String(cString: name.assumingMemoryBound(to: CChar.self)))
            {
              continue
            }
            let isOwnPlace = event.mask & (Inotify.ownPlace | UInt32(IN_Q_OVERFLOW)) != 0
            let isFolder = event.mask & UInt32(IN_ISDIR) != 0 && event.mask & UInt32(IN_ATTRIB) == 0
            isOfFolders = isOfFolders || isOwnPlace || isFolder
            isOfContent = isOfContent || event.mask & Inotify.content != 0
          }
        }
      }
      return (isOfContent, isOfFolders)
    }
  }

  /// `read`, which the method of that name would hide.
  private func systemRead(_ file: Int32, _ buffer: UnsafeMutableRawBufferPointer) -> Int {
    read(file, buffer.baseAddress!, buffer.count)
  }
#endif
