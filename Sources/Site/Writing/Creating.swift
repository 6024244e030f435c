package import Collection

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

extension Disk {
  /// Writes a new file, and the folders above it. What stands there already is never written over:
  /// that is a failure with the code `EEXIST`.
  package static func create(_ bytes: [UInt8], at path: String) throws(Failure) {
    if let slash = path.lastIndex(of: "/"), slash > path.startIndex {
      try makeFolder(String(path[..<slash]))
    }
    let file = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
    guard file >= 0 else { throw Failure(path) }
    close(file)
    try write(bytes, to: path)
  }

  /// Writes a file in the place of whatever stands there, whole or not at all.
  package static func replace(_ path: String, with bytes: [UInt8]) throws(Failure) {
    if let slash = path.lastIndex(of: "/"), slash > path.startIndex {
      try makeFolder(String(path[..<slash]))
    }
    let temporary = path + ".new"
    try write(bytes, to: temporary)
    try rename(temporary, to: path)
  }
}
