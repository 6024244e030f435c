internal import Collection
internal import Storage

/// Where one pair of content and output folder keeps what the next build can use.
///
/// It may be deleted at any time, or come from another machine: every file in it says its format and ends
/// in a digest, and one that is not as it was written counts as missing.
struct CacheFolder: Sendable {
  /// `.rolecall/2f0c…`
  let path: String
  private let root: String

  /// `nil` where it would stand in what is published.
  init?(_ root: String, content: String, output: String) {
    let folder = WorkingFolder()
    guard !folder.isWithin(root, output) else { return nil }
    // By paths as the working folder has them, so that a copy elsewhere is a copy of the same.
    let key = Digest {
      $0.put(folder.relative(content))
      $0.put(folder.relative(output))
    }
    self.root = root
    path = root + "/" + String(key.bits, radix: 16)
  }
}

extension CacheFolder {
  /// `nil` where it is missing or not as it was written.
  func load(_ name: String) -> [UInt8]? {
    guard var bytes = try? Disk.read(path + "/" + name), bytes.count >= 16 else { return nil }
    let digest = bytes.withUnsafeBytes {
      var reader = ByteReader($0, at: $0.count - 16)
      return reader.fixed() == CacheFolder.format ? Digest(bits: reader.fixed()) : nil
    }
    bytes.removeLast(16)
    return digest == Digest(of: bytes) ? bytes : nil
  }

  /// - Throws: where it cannot be written, which is no reason not to build.
  func save(_ bytes: consuming [UInt8], as name: String) throws(Disk.Failure) {
    if Disk.kind(of: root) == nil {
      try Disk.makeFolder(root)
      try Disk.write(Array("*\n".utf8), to: root + "/.gitignore")
    }
    var bytes = bytes
    var end = ByteWriter()
    end.put(fixed: CacheFolder.format)
    end.put(fixed: Digest(of: bytes).bits)
    bytes += end.bytes
    try Disk.replace(path + "/" + name, with: bytes)
  }

  func remove(_ name: String) { try? Disk.remove(path + "/" + name) }

  /// Forgets what is kept of this pair of folders, and nothing that stands beside it.
  func forget() {
    remove(SiteRecord.name)
    remove(FactsArchive.listName)
    for number in 0..<FactsArchive.mostFiles { remove(FactsArchive.name(number)) }
    _ = Disk.removeEmptyFolder(path)
  }

  /// `RCLcach` and the version of what is kept. It goes up with every change of what is kept or of what
  /// a page is made from what is kept.
  private static let format: UInt64 = 0x52_43_4C_63_61_63_68_00 + 7
}
