internal import Collection
internal import Storage
internal import Synchronization

/// Which files of the content folder a build read, and what was in them. A file whose stamp is that of
/// the last build is not read to be known.
///
/// All that a build knows of a file it has from the bytes that are noted here: an edit after they were read
/// is the next build's, which finds other bytes.
///
/// A class, since all tasks write into it.
final class Ledger: Sendable {
  struct Entry: Sendable {
    let stamp: Stamp
    let digest: Digest
    /// Of a picture that a text names.
    var size: PictureSize? = nil
  }

  private let root: String
  private let known: [String: Entry]
  /// `nil` for a file that texts name and that could not be read.
  private let read = Mutex<[String: Entry?]>([:])

  /// `known` is what the last build read.
  init(root: String, known: [String: Entry]) {
    self.root = root
    self.known = known
  }
}

extension Ledger.Entry {
  func store(in bytes: inout ByteWriter) {
    stamp.store(in: &bytes)
    bytes.put(fixed: digest.bits)
    bytes.put(size?.width ?? 0)
    bytes.put(size?.height ?? 0)
  }

  init(from bytes: inout ByteReader) {
    self.init(
      stamp: Stamp(from: &bytes), digest: Digest(bits: bytes.fixed()),
      size: Ledger.Entry.size(from: &bytes))
  }

  static func size(from bytes: inout ByteReader) -> PictureSize? {
    PictureSize(width: bytes.number(), height: bytes.number())
  }

  /// With a stamp that the next build may trust.
  func trusted(at moment: UInt64) -> Ledger.Entry {
    Ledger.Entry(stamp: stamp.trusted(at: moment), digest: digest, size: size)
  }
}

extension Ledger {
  var entries: [String: Entry] { read.withLock { $0.compactMapValues(\.self) } }
}

// MARK: Texts, each read by the one who needs it

extension Ledger {
  /// What is in a file, with its bytes where they had to be read to know.
  func look(at path: String) throws(Finding) -> (digest: Digest, bytes: [UInt8]?) {
    guard let entry = unchanged(path) else { return try contents(of: path) }
    note(path, entry)
    return (entry.digest, nil)
  }

  func bytes(of path: String) throws(Finding) -> [UInt8] { try contents(of: path).bytes }

  /// What is in a file, with its bytes.
  func contents(of path: String) throws(Finding) -> (digest: Digest, bytes: [UInt8]) {
    let (entry, bytes) = try readFile(path)
    note(path, entry)
    return (entry.digest, bytes)
  }

  private func note(_ path: String, _ entry: Entry) { read.withLock { $0[path] = entry } }
}

// MARK: Files that many texts name

extension Ledger {
  /// What is in a file; `nil` where it cannot be read.
  func digest(of path: String) -> Digest? { entry(of: path)?.digest }

  /// `nil` for what is no picture, or none whose size is told.
  func pictureSize(of path: String) -> PictureSize? { entry(of: path)?.size }

  /// Who asks first decides for all: what one text was told of a file is true of every other.
  private func entry(of path: String) -> Entry? {
    if let entry = read.withLock({ $0[path] }) { return entry }
    let found = unchanged(path) ?? measured(path)
    return read.withLock {
      if let entry = $0[path] { return entry }
      $0.updateValue(found, forKey: path)
      return found
    }
  }

  private func measured(_ path: String) -> Entry? {
    guard let (entry, bytes) = try? readFile(path) else { return nil }
    return Entry(stamp: entry.stamp, digest: entry.digest, size: PictureSize(of: bytes))
  }
}

extension Ledger {
  private func unchanged(_ path: String) -> Entry? {
    guard let entry = known[path], Stamp(of: root + "/" + path) == entry.stamp else { return nil }
    return entry
  }

  /// A change after the look at the stamp gives the file another one, so that the next build sees it.
  private func readFile(_ path: String) throws(Finding) -> (Entry, bytes: [UInt8]) {
    let stamp = Stamp(of: root + "/" + path) ?? .unknown
    let bytes = try SourceText.bytes(of: path, below: root)
    return (Entry(stamp: stamp, digest: Digest(of: bytes)), bytes)
  }
}
