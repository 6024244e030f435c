internal import Collection
internal import Storage
internal import Synchronization

/// Which files of the content folder a build read, and what was in them. A file whose stamp is that of
/// the last build is not read to be known.
///
/// A class, since all tasks write into it.
final class Ledger: Sendable {
  struct Entry: Sendable {
    let stamp: Stamp
    let digest: Digest
  }

  private let root: String
  private let known: [String: Entry]
  private let read = Mutex<[String: Entry]>([:])

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
  }

  init(from bytes: inout ByteReader) {
    self.init(stamp: Stamp(from: &bytes), digest: Digest(bits: bytes.fixed()))
  }

  /// With a stamp that the next build may trust.
  func trusted(at moment: UInt64) -> Ledger.Entry {
    Ledger.Entry(stamp: stamp.trusted(at: moment), digest: digest)
  }
}

extension Ledger {
  var entries: [String: Entry] { read.withLock { $0 } }

  /// What is in a file, with its bytes where they had to be read to know.
  func look(at path: String) throws(Finding) -> (digest: Digest, bytes: [UInt8]?) {
    if let entry = unchanged(path) { return (entry.digest, nil) }
    return try contents(of: path)
  }

  func bytes(of path: String) throws(Finding) -> [UInt8] { try contents(of: path).bytes }

  /// What is in a file, with its bytes. A change after the look at the stamp gives it another one, so that
  /// the next build sees it.
  func contents(of path: String) throws(Finding) -> (digest: Digest, bytes: [UInt8]) {
    let stamp = Stamp(of: root + "/" + path) ?? .unknown
    let bytes = try SourceText.bytes(of: path, below: root)
    let digest = Digest(of: bytes)
    note(path, Entry(stamp: stamp, digest: digest))
    return (digest, bytes)
  }

  /// What is in a file; `nil` where it cannot be read.
  func digest(of path: String) -> Digest? {
    if let entry = read.withLock({ $0[path] }) { return entry.digest }
    return (try? look(at: path))?.digest
  }

  private func unchanged(_ path: String) -> Entry? {
    guard let entry = known[path], Stamp(of: root + "/" + path) == entry.stamp else { return nil }
    note(path, entry)
    return entry
  }

  private func note(_ path: String, _ entry: Entry) { read.withLock { $0[path] = entry } }
}
