internal import Collection
internal import SearchIndex
internal import Storage

/// The facts of the questions as the last build kept them, in files of a few hundred questions each, so
/// that an edit writes one of them anew.
struct FactsArchive: Sendable {
  /// Where an entry stands.
  struct Place: Sendable {
    let file: Int
    let entry: Range<Int>
  }

  private struct File: Sendable {
    let number: Int
    let bytes: [UInt8]
    var count = 0
  }

  /// What decided the facts beside the files themselves: the program, and what the optional files said.
  private let setting: Digest
  /// The words that the questions' numbers are of.
  private(set) var list = WordList()
  private var fileCount = 0
  private var files: [File] = []
  private var places: [String: Place] = [:]
}

extension FactsArchive {
  /// Without what was decided by another setting.
  init(_ kept: ArchiveFiles, setting: Digest) {
    self.setting = setting
    fileCount = kept.questions.count
    if let words = kept.words { list = FactsArchive.list(words, setting: setting) ?? WordList() }
    for (number, bytes) in kept.questions.enumerated() {
      if let bytes { add(File(number: number, bytes: bytes)) }
    }
  }

  private static func list(_ bytes: [UInt8], setting: Digest) -> WordList? {
    bytes.withUnsafeBytes { buffer in
      var reader = ByteReader(buffer)
      return reader.fixed() == setting.bits ? WordList(from: &reader, of: bytes) : nil
    }
  }

  private mutating func add(_ file: File) {
    var file = file
    file.bytes.withUnsafeBytes { bytes in
      var reader = ByteReader(bytes)
      guard reader.number() == fileCount, reader.fixed() == setting.bits,
        list.hasBeen(Digest(bits: reader.fixed()))
      else { return }
      while !reader.isAtEnd, !reader.failed {
        let entry = reader.countedRun()
        var inner = ByteReader(bytes, at: entry.lowerBound)
        places[inner.text()] = Place(file: files.count, entry: entry)
        file.count += 1
      }
    }
    files.append(file)
  }

  /// The facts of the file at `path`, if they were found from the same contents and links that lead to
  /// the same places.
  func question(
    at path: String, source: Digest, role: Int, resolver: LinkResolver, ledger: Ledger
  ) -> KnownQuestion? {
    guard let place = places[path] else { return nil }
    return files[place.file].bytes.withUnsafeBytes { bytes in
      var reader = ByteReader(bytes, at: place.entry.lowerBound)
      _ = reader.text()
      guard reader.fixed() == source.bits else { return nil }
      let surroundings = Digest(bits: reader.fixed())
      let facts = QuestionFacts(
        from: &reader, of: files[place.file].bytes, role: role, resolver: resolver)
      guard !reader.failed, reader.position == place.entry.upperBound,
        QuestionFacts.surroundings(of: facts.links, ledger: ledger) == surroundings
      else { return nil }
      return KnownQuestion(
        facts: facts, markup: nil, source: source, surroundings: surroundings, place: place)
    }
  }
}

// MARK: What the next build will find

extension FactsArchive {
  static let mostFiles = 64

  static func name(_ number: Int) -> String { "questions-\(number)" }
  static let listName = "words"

  /// Keeps what was read now; files in which nothing changed stay as they are.
  func save(_ content: Content, _ vocabulary: Vocabulary, in cache: CacheFolder, jobs: Int) async
    -> Disk.Failure?
  {
    var count = 1
    while count < FactsArchive.mostFiles, count * 128 < content.kept.count { count *= 2 }
    var groups = [[KnownQuestion]](repeating: [], count: count)
    for question in content.kept {
      let path = Digest(of: Array(question.facts.question.source.utf8))
      groups[Int(path.bits & UInt64(count - 1))].append(question)
    }
    let entries = ArchiveEntries(self, content, vocabulary)
    // The list comes first: to the files that are there, it is none other for having grown.
    do throws(Disk.Failure) {
      if vocabulary.list.state != list.state {
        try cache.save(bytes(of: vocabulary.list), as: FactsArchive.listName)
      }
    } catch {
      return error
    }
    let failures = await inParallel(count, jobs: jobs, by: 1) { [groups, count] number in
      do throws(Disk.Failure) {
        if !(entries.areLasting && count == fileCount && holds(groups[number], in: number)) {
          try cache.save(
            bytes(of: groups[number], entries, count: count), as: FactsArchive.name(number))
        }
        return Disk.Failure?.none
      } catch {
        return error
      }
    }
    for number in count..<max(count, fileCount) { cache.remove(FactsArchive.name(number)) }
    return failures.lazy.compactMap(\.self).first
  }

  /// Whether a file holds just these, unchanged.
  private func holds(_ questions: [KnownQuestion], in number: Int) -> Bool {
    guard let place = files.firstIndex(where: { $0.number == number }) else { return false }
    return files[place].count == questions.count
      && questions.allSatisfy { $0.place?.file == place }
  }

  private func bytes(of list: WordList) -> [UInt8] {
    var writer = ByteWriter(expecting: list.count * 64)
    writer.put(fixed: setting.bits)
    list.store(in: &writer)
    return writer.bytes
  }

  private func bytes(of questions: [KnownQuestion], _ entries: ArchiveEntries, count: Int)
    -> [UInt8]
  {
    let expected = questions.reduce(64) { $0 + $1.facts.words.bytes.count + FactsArchive.besides }
    var writer = ByteWriter(expecting: expected)
    writer.put(count)
    writer.put(fixed: setting.bits)
    writer.put(fixed: entries.state.bits)
    for question in questions {
      entries.put(question, into: &writer)
    }
    return writer.bytes
  }

  /// An entry as it stands in the file that was read.
  func entry(at place: Place) -> ArraySlice<UInt8> { files[place.file].bytes[place.entry] }

  /// About how many bytes a question's facts take besides its words.
  private static let besides = 2560
}
