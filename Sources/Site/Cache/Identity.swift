internal import Collection
internal import SearchIndex
internal import Storage

/// What beside the content decides what a site looks like: the program and what it was told.
struct Identity: Sendable {
  /// The program's own file; none where it is not known.
  var program = Ledger.Entry(stamp: .unknown, digest: Digest())
  /// The versions of what it is made of.
  var versions = Digest()
  var options = Digest()
}

extension Identity {
  /// The program is read to be known, unless it has the stamp that it had for the last build.
  init(_ options: BuildOptions, last: Identity?) {
    versions = Digest {
      $0.put(options.versions)
      $0.put(fixed: Identity.stemmer(besides: options.program).bits)
    }
    self.options = Digest {
      $0.put(options.baseURL)
      $0.put(options.drafts)
      $0.put(options.strict)
    }
    guard let path = options.program, let stamp = Stamp(of: path) else { return }
    if let last, last.program.stamp == stamp {
      program = last.program
    } else {
      var digest = Digest()
      try? Disk.read(path, byPieces: { digest.add($0) })
      program = Ledger.Entry(stamp: stamp, digest: digest)
    }
  }

  /// The library that finds stems, where it is no part of the program.
  private static func stemmer(besides program: String?) -> Digest {
    var digest = Digest()
    if let file = stemmerFile(), Disk.resolved(file) != program {
      try? Disk.read(file, byPieces: { digest.add($0) })
    }
    return digest
  }

  func isSame(as other: Identity) -> Bool {
    program.digest == other.program.digest && versions == other.versions
      && options == other.options
  }

  func store(in bytes: inout ByteWriter) {
    program.store(in: &bytes)
    bytes.put(fixed: versions.bits)
    bytes.put(fixed: options.bits)
  }

  init(from bytes: inout ByteReader) {
    program = Ledger.Entry(from: &bytes)
    versions = Digest(bits: bytes.fixed())
    options = Digest(bits: bytes.fixed())
  }

  /// With stamps that the next build may trust.
  func trusted(at moment: UInt64) -> Identity {
    var identity = self
    identity.program = program.trusted(at: moment)
    return identity
  }
}
