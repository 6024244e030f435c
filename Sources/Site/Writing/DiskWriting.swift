#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif
internal import Collection

// The calls that change the disk. Only this target has them.
extension Disk {
  /// Makes a folder and those above it; one that is there is as good.
  static func makeFolder(_ path: String) throws(Failure) {
    if mkdir(path, 0o777) == 0 { return }
    if errno == ENOENT, let slash = path.lastIndex(of: "/"), slash > path.startIndex {
      try makeFolder(String(path[..<slash]))
      if mkdir(path, 0o777) == 0 { return }
    }
    let failure = Failure(path)
    guard failure.code == EEXIST, kind(of: path) == .folder else { throw failure }
  }

  static func write(_ bytes: [UInt8], to path: String) throws(Failure) {
    let file = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o666)
    guard file >= 0 else { throw Failure(path) }
    var written = 0
    while written < bytes.count {
      let count = bytes.withUnsafeBytes {
        systemWrite(file, $0.baseAddress! + written, bytes.count - written)
      }
      if count < 0 && errno == EINTR { continue }
      guard count > 0 else {
        let failure = Failure(path)
        close(file)
        throw failure
      }
      written += count
    }
    // NB: a full disk may say so only here.
    guard close(file) == 0 else { throw Failure(path) }
  }

  /// Asks whether files may be made in a folder, renamed and removed.
  static func checkWritable(_ folder: String) throws(Failure) {
    guard access(folder, W_OK | X_OK) == 0 else { throw Failure(folder) }
  }

  static func rename(_ from: String, to: String) throws(Failure) {
    guard systemRename(from, to) == 0 else { throw Failure(to) }
  }

  /// Removes a file; one that is gone is as good.
  static func remove(_ path: String) throws(Failure) {
    guard unlink(path) == 0 || errno == ENOENT || errno == ENOTDIR else { throw Failure(path) }
  }

  /// Whether it was there and empty.
  static func removeEmptyFolder(_ path: String) -> Bool { rmdir(path) == 0 }

  /// Removes a folder of ours with all that it holds.
  static func removeTree(_ path: String) throws(Failure) {
    guard kind(of: path, following: false) == .folder else { return try remove(path) }
    for entry in try entries(of: path) { try removeTree(path + "/" + entry.name) }
    guard rmdir(path) == 0 else { throw Failure(path) }
  }

  /// Whether a file holds just these bytes.
  static func holds(_ bytes: [UInt8], at path: String) -> Bool {
    var status = stat()
    guard stat(path, &status) == 0, Int(status.st_size) == bytes.count else { return false }
    return (try? read(path)) == bytes
  }
}

extension Disk.Failure {
  enum Cause { case full, forbidden, other }

  /// What the one who builds can do about it.
  var cause: Cause {
    switch code {
    case ENOSPC, EDQUOT: .full
    case EACCES, EPERM, EROFS: .forbidden
    default: .other
    }
  }
}

// The calls whose names `Disk` has for itself.
private func systemWrite(_ file: Int32, _ bytes: UnsafeRawPointer, _ count: Int) -> Int {
  write(file, bytes, count)
}

private func systemRename(_ from: String, _ to: String) -> Int32 { rename(from, to) }
