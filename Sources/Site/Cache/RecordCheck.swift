#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif
internal import Collection
internal import Storage

/// Looks at the files of a record where they stand in its bytes, a chunk a task: nothing is copied out.
struct RecordCheck: Sendable {
  let head: SiteRecord
  let folders: Files
  let sources: Files
  let outputs: Files
  /// Where the program's stamp stands: its identity comes first.
  static let program = 0
  private let bytes: [UInt8]
  private let options: BuildOptions
  private let moment: UInt64

  /// Chunks of the record, about files below one folder.
  struct Files: Sendable {
    let root: String
    let chunks: [Range<Int>]
    let kind: Kind

    enum Kind { case folders, sources, outputs }
  }

  /// Stamps that changed, with where in the record they stand.
  typealias Stamps = [(place: Int, stamp: Stamp)]

  init?(_ bytes: [UInt8], options: BuildOptions, moment: UInt64) {
    self.bytes = bytes
    self.options = options
    self.moment = moment
    var failed = false
    (head, folders, sources, outputs) = bytes.withUnsafeBytes { bytes in
      var reader = ByteReader(bytes)
      let head = SiteRecord(headFrom: &reader)
      let folders = reader.chunkRanges()
      let sources = reader.chunkRanges()
      let outputs = reader.chunkRanges()
      failed = reader.failed || !reader.isAtEnd
      return (
        head, Files(root: options.content, chunks: folders, kind: .folders),
        Files(root: options.content, chunks: sources, kind: .sources),
        Files(root: options.output, chunks: outputs, kind: .outputs)
      )
    }
    if failed { return nil }
  }

  var filesAskedAreTheSame: Bool {
    let root = Disk.resolved(options.content) ?? options.content
    return head.asked.allSatisfy { FileStanding(of: $0.key, below: root) == $0.value }
  }

  var contentFolder: ContentFolder? {
    try? ContentFolder.scan(options.content, excluding: Disk.resolved(options.output))
  }

  /// `nil` where a file has other contents, or is not there.
  func look(at files: Files, jobs: Int) async -> (count: Int, stamps: Stamps)? {
    let folder = open(files.root, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard folder >= 0 else { return nil }
    defer { close(folder) }
    let parts = await inParallel(files.chunks.count, jobs: jobs, by: 1) { number in
      look(at: files.chunks[number], of: files, in: folder)
    }
    var count = 0
    var stamps: Stamps = []
    for part in parts {
      guard let part else { return nil }
      count += part.count
      stamps += part.stamps
    }
    return (count, stamps)
  }

  private func look(
    at chunk: Range<Int>, of files: Files, in folder: Int32
  ) -> (count: Int, stamps: Stamps)? {
    bytes.withUnsafeBytes { bytes in
      var reader = ByteReader(bytes, at: chunk.lowerBound)
      var count = 0
      var stamps: Stamps = []
      while reader.position < chunk.upperBound, !reader.failed {
        let path = reader.pathRange()
        let place = reader.position
        let known = Stamp(from: &reader)
        let digest = files.kind == .folders ? nil : Digest(bits: reader.fixed())
        switch files.kind {
        case .folders: break
        case .sources: _ = Ledger.Entry.size(from: &reader)
        case .outputs: _ = reader.run()
        }
        let name = (bytes.baseAddress! + path.lowerBound).assumingMemoryBound(to: CChar.self)
        guard let stamp = Stamp(of: name, in: folder) else { return nil }
        count += 1
        if stamp == known { continue }
        if let digest {
          let file = files.root + "/" + String(cString: name)
          guard let contents = try? Disk.read(file), Digest(of: contents) == digest else {
            return nil
          }
        }
        stamps.append((place, stamp.trusted(at: moment)))
      }
      return reader.failed ? nil : (count, stamps)
    }
  }

  func refreshed(_ stamps: Stamps) -> [UInt8] {
    var bytes = bytes
    for (place, stamp) in stamps {
      var writer = ByteWriter()
      stamp.store(in: &writer)
      bytes.replaceSubrange(place..<place + writer.bytes.count, with: writer.bytes)
    }
    return bytes
  }
}
