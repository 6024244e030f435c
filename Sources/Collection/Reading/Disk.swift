#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// Files as the system's calls give them: bytes and names, no Foundation.
package enum Disk {
  /// Why a file could not be read or written, in the system's words.
  package struct Failure: Error, Equatable {
    package let path: String
    package let reason: String
    package let code: Int32

    package init(path: String, reason: String) {
      self.path = path
      self.reason = reason
      code = 0
    }

    /// From `errno`, as the failed call left it.
    package init(_ path: String) {
      self.path = path
      code = errno
      reason = String(cString: strerror(code))
    }
  }

  package struct Entry: Sendable {
    package let name: String
    package let kind: Kind
  }

  package enum Kind: Sendable { case file, folder, link, other }

  /// A folder's entries by name, without `.` and `..`.
  package static func entries(of folder: String) throws(Failure) -> [Entry] {
    guard let stream = opendir(folder) else { throw Failure(folder) }
    defer { closedir(stream) }
    var entries: [Entry] = []
    while let entry = readdir(stream) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      guard name != ".", name != ".." else { continue }
      let kind: Kind =
        switch Int32(entry.pointee.d_type) {
        case Int32(DT_REG): .file
        case Int32(DT_DIR): .folder
        case Int32(DT_LNK): .link
        case Int32(DT_UNKNOWN): Disk.kind(of: folder + "/" + name, following: false) ?? .other
        default: .other
        }
      entries.append(Entry(name: name, kind: kind))
    }
    return entries.sorted { $0.name < $1.name }
  }

  /// What stands at a path, or `nil` where nothing does.
  package static func kind(of path: String, following: Bool = true) -> Kind? {
    var status = stat()
    guard (following ? stat(path, &status) : lstat(path, &status)) == 0 else { return nil }
    return switch status.st_mode & S_IFMT {
    case S_IFREG: .file
    case S_IFDIR: .folder
    case S_IFLNK: .link
    default: .other
    }
  }

  /// A file's bytes.
  package static func read(_ path: String) throws(Failure) -> [UInt8] {
    let file = open(path, O_RDONLY | O_CLOEXEC)
    guard file >= 0 else { throw Failure(path) }
    defer { close(file) }
    var status = stat()
    guard fstat(file, &status) == 0 else { throw Failure(path) }
    // One more than the size, so that a file that did not grow is read in one call and an empty one.
    var bytes: [UInt8] = []
    var room = Int(status.st_size) + 1
    while true {
      var failed = false
      let count = bytes.count
      let chunk = [UInt8](unsafeUninitializedCapacity: room) { buffer, filled in
        while filled < room {
          let got = systemRead(file, buffer.baseAddress! + filled, room - filled)
          if got < 0 && errno == EINTR { continue }
          failed = got < 0
          if got <= 0 { break }
          filled += got
          // As long as it said to be, and what is behind that was asked for.
          if count == 0, filled == Int(status.st_size) { break }
        }
      }
      if failed { throw Failure(path) }
      if count == 0 { bytes = chunk } else { bytes += chunk }
      if chunk.count < room { return bytes }
      room = max(room, 65_536)
    }
  }

  /// Lends a file's bytes piece by piece, so that a large one takes no more memory than a small one.
  package static func read(
    _ path: String, byPieces body: (UnsafeRawBufferPointer) -> Void
  ) throws(Failure) {
    let file = open(path, O_RDONLY | O_CLOEXEC)
    guard file >= 0 else { throw Failure(path) }
    defer { close(file) }
    let room = UnsafeMutableRawBufferPointer.allocate(byteCount: 262_144, alignment: 64)
    defer { room.deallocate() }
    while true {
      let got = systemRead(file, room.baseAddress!, room.count)
      if got < 0 && errno == EINTR { continue }
      if got < 0 { throw Failure(path) }
      if got == 0 { return }
      body(UnsafeRawBufferPointer(rebasing: room[..<got]))
    }
  }

  /// The path with every link followed; `nil` where nothing stands there.
  package static func resolved(_ path: String) -> String? {
    guard let buffer = realpath(path, nil) else { return nil }
    defer { free(buffer) }
    return String(cString: buffer)
  }
}

/// `read`, which `Disk.read` would hide.
private func systemRead(_ file: Int32, _ buffer: UnsafeMutableRawPointer, _ count: Int) -> Int {
  read(file, buffer, count)
}
