internal import Storage

/// The archive's files as they were kept. They are read before it is known what they are good for.
struct ArchiveFiles: Sendable {
  /// `nil` where it is missing, as everything below.
  private(set) var words: [UInt8]?
  private(set) var questions: [[UInt8]?] = []

  /// None.
  init() {}

  init(_ cache: CacheFolder?, jobs: Int) async {
    guard let cache, let first = cache.load(FactsArchive.name(0)) else { return }
    let count = first.withUnsafeBytes { bytes in
      var reader = ByteReader(bytes)
      return reader.number()
    }
    guard (1...FactsArchive.mostFiles).contains(count) else { return }
    async let words = cache.load(FactsArchive.listName)
    questions = await inParallel(count, jobs: jobs, by: 1) { number in
      number == 0 ? first : cache.load(FactsArchive.name(number))
    }
    self.words = await words
  }
}
