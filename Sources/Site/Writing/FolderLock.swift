#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif
internal import Collection

/// A folder that is one build's alone. The lock is the system's: it needs no file, and ends with the
/// process, however that ends.
final class FolderLock: Sendable {
  private let folder: Int32
  /// `false` while another has it.
  let isHeld: Bool

  init(_ path: String) throws(Disk.Failure) {
    folder = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard folder >= 0 else { throw Disk.Failure(path) }
    // A file system that knows no locks is no reason not to build.
    isHeld = flock(folder, LOCK_EX | LOCK_NB) == 0 || errno != EWOULDBLOCK
  }

  deinit { close(folder) }
}
