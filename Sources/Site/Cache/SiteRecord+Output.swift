internal import Collection
internal import Storage

extension SiteRecord {
  /// A file of the site.
  struct Output: Sendable {
    /// `nil` until it stands in its place.
    var stamp: Stamp?
    let digest: Digest
    /// What it was made from, before anything of it was drawn; `nil` where only its recipe tells.
    let origin: Digest?
    /// The rest of what is known of it, as it is kept: few builds look at it.
    private let rest: ArraySlice<UInt8>
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

  init(
    stamp: Stamp?, digest: Digest, origin: Digest? = nil, recipe: Digest? = nil,
    others: [String] = [], parts: [PartDigest] = []
  ) {
    var rest = ByteWriter()
    rest.put(recipe) { $0.put(fixed: $1.bits) }
    rest.put(others)
    rest.put(parts) { bytes, part in
      bytes.put(Int(part.part.rawValue))
      bytes.put(fixed: part.digest.bits)
    }
    (self.stamp, self.digest, self.origin, self.rest) = (stamp, digest, origin, rest.bytes[...])
  }

  /// What it was made of; `nil` where only its bytes tell.
  var recipe: Digest? { read { $0.recipe() } }

  /// Of a part of the search index, the files that it names.
  var others: [String] {
    read {
      _ = $0.recipe()
      return $0.texts()
    }
  }

  /// By which the next build can say why it changed.
  var parts: [PartDigest] {
    read {
      _ = $0.recipe()
      _ = $0.texts()
      return $0.list { bytes in
        let part = Part(rawValue: UInt8(truncatingIfNeeded: bytes.number()))
        return PartDigest(part ?? .whole, Digest(bits: bytes.fixed()))
      }
    }
  }

  private func read<Value>(_ one: (inout ByteReader) -> Value) -> Value {
    rest.withUnsafeBytes {
      var reader = ByteReader($0)
      return one(&reader)
    }
  }

  /// The stamp and the digest first, as for a file that was read; what follows them can be stepped over.
  func store(in bytes: inout ByteWriter) {
    (stamp ?? Stamp.unknown).store(in: &bytes)
    bytes.put(fixed: digest.bits)
    var first = ByteWriter()
    first.put(origin) { $0.put(fixed: $1.bits) }
    bytes.put(first.bytes.count + rest.count)
    bytes.put(raw: first.bytes[...])
    bytes.put(raw: rest)
  }

  /// - Parameter record: What `bytes` reads, of which the rest stays a part.
  init(from bytes: inout ByteReader, of record: [UInt8]) {
    stamp = Stamp(from: &bytes)
    digest = Digest(bits: bytes.fixed())
    let end = bytes.number() + bytes.position
    origin = bytes.optional { Digest(bits: $0.fixed()) }
    rest = record[bytes.skip(end - bytes.position)]
  }
}

extension ByteReader {
  fileprivate mutating func recipe() -> Digest? { optional { Digest(bits: $0.fixed()) } }
}
