#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif
internal import Collection
internal import Storage

/// What the disk says of a file without a look into it. While it stays the same, so does the file; when
/// it changes, the contents decide.
package struct Stamp: Hashable, Sendable {
  /// Of the file, what links lead to followed.
  let size: UInt64
  /// Nanoseconds since 1970.
  let modified: UInt64
  let changed: UInt64
  let node: UInt64

  /// One that no file has.
  static let unknown = Stamp(size: 0, modified: 0, changed: 0, node: 0)
}

extension Stamp {
  /// `nil` where nothing stands.
  package init?(of path: String) { self.init(of: path, in: AT_FDCWD) }

  /// `nil` where nothing stands. A relative path counts from `folder`.
  init?(of path: UnsafePointer<CChar>, in folder: Int32) {
    var status = stat()
    guard fstatat(folder, path, &status, 0) == 0 else { return nil }
    #if canImport(Darwin)
      let (modified, changed) = (status.st_mtimespec, status.st_ctimespec)
    #else
      let (modified, changed) = (status.st_mtim, status.st_ctim)
    #endif
    self.init(
      size: UInt64(truncatingIfNeeded: status.st_size), modified: nanoseconds(modified),
      changed: nanoseconds(changed), node: UInt64(truncatingIfNeeded: status.st_ino))
  }

  init(from bytes: inout ByteReader) {
    size = bytes.fixed()
    modified = bytes.fixed()
    changed = bytes.fixed()
    node = bytes.fixed()
  }

  func store(in bytes: inout ByteWriter) {
    for number in [size, modified, changed, node] { bytes.put(fixed: number) }
  }

  /// The stamp, or none where the file is so young that it may change again without another stamp:
  /// clocks tick, and two changes within one tick look alike.
  func trusted(at moment: UInt64) -> Stamp {
    Stamp.isYoung(changed: changed, at: moment) ? .unknown : self
  }

  static func isYoung(changed: UInt64, at moment: UInt64) -> Bool {
    // A file system that counts whole seconds, or two of them, and one that counts the kernel's ticks.
    let tick: UInt64 = changed % 1_000_000_000 == 0 ? 2_000_000_000 : 50_000_000
    return changed &+ tick >= moment
  }

  /// Nanoseconds since 1970.
  static func now() -> UInt64 {
    var time = timespec()
    clock_gettime(CLOCK_REALTIME, &time)
    return nanoseconds(time)
  }
}

private func nanoseconds(_ time: timespec) -> UInt64 {
  UInt64(truncatingIfNeeded: time.tv_sec) &* 1_000_000_000
    &+ UInt64(truncatingIfNeeded: time.tv_nsec)
}
