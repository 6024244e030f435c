internal import Collection
internal import Storage

/// What a build saw and what it left: enough to say that nothing has changed since, without a look into
/// any file.
struct SiteRecord: Sendable {
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
  private(set) var outputs: [String: Output] = [:]
}

extension SiteRecord {
  static let name = "site"

  /// The whole as it is kept, with the files of the site that stands now. Files come in chunks, so that
  /// several tasks can look at them.
  func bytes(with outputs: [(path: String, record: Output)]) -> [UInt8] {
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
    writer.put(chunksOf: outputs.map { ($0.path, $0.record) }) { $1.store(in: &$0) }
    return writer.bytes
  }

  /// `nil` where the bytes are no record of this format.
  init?(_ bytes: [UInt8]) {
    let record = bytes.withUnsafeBytes { buffer -> SiteRecord? in
      var reader = ByteReader(buffer)
      var record = SiteRecord(headFrom: &reader)
      record.folders = reader.chunks { Stamp(from: &$0) }
      record.sources = reader.chunks { Ledger.Entry(from: &$0) }
      record.outputs = reader.chunks { Output(from: &$0, of: bytes) }
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
