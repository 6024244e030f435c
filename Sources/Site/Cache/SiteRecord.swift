internal import Collection
internal import Storage

/// What a build saw and what it left: enough to say that nothing has changed since, without a look into
/// any file.
struct SiteRecord: Sendable {
  /// A file of the site.
  struct Output: Sendable {
    /// `nil` until it stands in its place.
    var stamp: Stamp?
    let digest: Digest
    /// What it was made from, before anything of it was drawn; `nil` where only its recipe tells.
    let origin: Digest?
    /// What it was made of; `nil` where only its bytes tell.
    let recipe: Digest?
    /// The links in it that its recipe has to follow.
    let links: [String]
    /// By which the next build can say why it changed.
    let parts: [PartDigest]
  }

  /// The program and the options: with others everything may be different.
  var identity = Identity()
  /// The names of the content folder's files.
  var names = Digest()
  var pages = 0
  var findings: [Finding] = []
  /// Files that links named, and how each stood.
  var asked: [String: FileStanding] = [:]
  /// The folders that hold the names.
  var folders: [String: Stamp] = [:]
  /// Files of the content folder that were read.
  var sources: [String: Ledger.Entry] = [:]
  /// The list of files that the output folder keeps is one of them.
  var outputs: [String: Output] = [:]
}

extension SiteRecord {
  static let name = "site"

  /// The whole as it is kept. Files come in chunks, so that several tasks can look at them.
  var bytes: [UInt8] {
    var writer = ByteWriter()
    identity.store(in: &writer)
    writer.put(fixed: names.bits)
    writer.put(pages)
    writer.put(findings) { $1.store(in: &$0) }
    writer.put(asked.sorted { $0.key < $1.key }) { writer, asked in
      writer.put(asked.key)
      writer.put(asked.value.rawValue)
    }
    writer.put(chunksOf: folders) { $1.store(in: &$0) }
    writer.put(chunksOf: sources) { $1.store(in: &$0) }
    writer.put(chunksOf: outputs) { $1.store(in: &$0) }
    return writer.bytes
  }

  /// `nil` where the bytes are no record of this format.
  init?(_ bytes: [UInt8]) {
    let record = bytes.withUnsafeBytes { bytes -> SiteRecord? in
      var reader = ByteReader(bytes)
      var record = SiteRecord(headFrom: &reader)
      record.folders = reader.chunks { Stamp(from: &$0) }
      record.sources = reader.chunks { Ledger.Entry(from: &$0) }
      record.outputs = reader.chunks { Output(from: &$0) }
      return reader.failed || !reader.isAtEnd ? nil : record
    }
    guard let record else { return nil }
    self = record
  }

  /// All that stands before the chunks.
  init(headFrom reader: inout ByteReader) {
    identity = Identity(from: &reader)
    names = Digest(bits: reader.fixed())
    pages = reader.number()
    findings = reader.list { Finding(from: &$0) }.compactMap(\.self)
    let pairs = reader.list { ($0.text(), FileStanding(rawValue: $0.number()) ?? .missing) }
    asked = Dictionary(pairs, uniquingKeysWith: { first, _ in first })
  }
}

extension SiteRecord.Output {
  /// Looks whether a file still is what the last build left, by its stamp or else by its contents.
  func find(at place: String, moment: UInt64) -> (stamp: Stamp, size: Int)? {
    guard let found = Stamp(of: place) else { return nil }
    if found == stamp { return (found, Int(found.size)) }
    guard let bytes = try? Disk.read(place), Digest(of: bytes) == digest else { return nil }
    return (found.trusted(at: moment), bytes.count)
  }

  /// The stamp and the digest first, as for a file that was read; what follows them can be stepped over.
  fileprivate func store(in bytes: inout ByteWriter) {
    (stamp ?? Stamp.unknown).store(in: &bytes)
    bytes.put(fixed: digest.bits)
    var rest = ByteWriter()
    rest.put(origin) { $0.put(fixed: $1.bits) }
    rest.put(recipe) { $0.put(fixed: $1.bits) }
    rest.put(links)
    rest.put(parts) { bytes, part in
      bytes.put(Int(part.part.rawValue))
      bytes.put(fixed: part.digest.bits)
    }
    bytes.put(rest.bytes)
  }

  fileprivate init(from bytes: inout ByteReader) {
    stamp = Stamp(from: &bytes)
    digest = Digest(bits: bytes.fixed())
    _ = bytes.number()
    origin = bytes.optional { Digest(bits: $0.fixed()) }
    recipe = bytes.optional { Digest(bits: $0.fixed()) }
    links = bytes.texts()
    parts = bytes.list { bytes in
      let part = Part(rawValue: UInt8(truncatingIfNeeded: bytes.number()))
      return PartDigest(part ?? .whole, Digest(bits: bytes.fixed()))
    }
  }
}

extension ContentFolder {
  /// All that its names say.
  var digest: Digest {
    Digest {
      $0.put(readme)
      $0.put(roles) { writer, role in
        writer.put(role.name)
        writer.put(role.introduction)
        writer.put(role.questions.map(\.path))
        writer.put(role.others)
      }
      $0.put(pages)
      $0.put(settings.sorted())
    }
  }

  /// Of the folders that hold the names; `.` is the root.
  var stamps: [String: Stamp] {
    var stamps: [String: Stamp] = [:]
    for path in listed {
      stamps[path.isEmpty ? "." : path] = Stamp(of: path.isEmpty ? root : root + "/" + path)
    }
    return stamps
  }
}
