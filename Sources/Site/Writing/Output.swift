internal import Collection

/// The output folder while a build writes into it.
///
/// Every changed file is staged inside the folder while pages render; only when all are staged is each
/// renamed into place, new assets first, stale files last. A build that fails before that leaves the
/// folder as it was, and one that is killed after it leaves each page whole with every asset that it
/// names. Nothing is ever overwritten or removed but what an earlier build wrote.
final class Output: Sendable {
  /// What became of a file.
  enum Fate: Sendable, Equatable {
    case unchanged, staged
    /// Something that no build wrote stands there.
    case notOurs
  }

  let root: String
  /// The files that earlier builds wrote.
  let owned: Set<String>
  private let lock: FolderLock

  /// Where the list of files is lost, those of the `recorded` ones are ours that are as they were left.
  /// `lock` is the folder's, if the build has it already.
  /// - Throws: `WritingFailure.busy` while another build has the folder.
  init(
    root: String, recorded: [String: SiteRecord.Output] = [:], lock: FolderLock? = nil
  ) throws(WritingFailure) {
    self.root = root
    if let kind = Disk.kind(of: root), kind != .folder { throw .fileInTheWay(root) }
    self.lock = try onDisk { () throws(Disk.Failure) in
      try Disk.makeFolder(root)
      if let lock { return lock }
      return try FolderLock(root)
    }
    guard self.lock.isHeld else { throw .busy(root) }
    let listed = Manifest.read(in: root)
    let known =
      listed.isEmpty ? recorded.filter { $1.find(at: root + "/" + $0, moment: 0) != nil } : [:]
    owned = listed.union(known.keys).subtracting([Manifest.name])
    Interruption.beginStaging()
    try onDisk { () throws(Disk.Failure) in
      // What a killed build left.
      try Disk.removeTree(root + "/" + Output.stagingName)
      for bay in 0..<Output.bays { try Disk.makeFolder(Output.bay(bay, in: root)) }
    }
  }

  deinit { Interruption.end() }

  static let stagingName = ".rolecall-staging"
}

extension Output {
  /// Stages a file unless what stands there is the same. `number` names it among the staged.
  ///
  /// A file that no build wrote becomes ours where its bytes are: so a lost list is found again.
  func stage(_ bytes: [UInt8], at path: String, number: Int) throws(WritingFailure) -> Fate {
    if Interruption.isAsked { throw .interrupted }
    let place = root + "/" + path
    if owned.contains(path) {
      if Disk.holds(bytes, at: place) { return .unchanged }
    } else if let kind = Disk.kind(of: place, following: false) {
      if Disk.holds(bytes, at: place) { return .unchanged }
      // Whether a folder is in the way is seen when all files are known.
      guard kind == .folder else { return .notOurs }
    }
    try onDisk { () throws(Disk.Failure) in try Disk.write(bytes, to: staged(number)) }
    return .staged
  }

  /// Forgets what was staged.
  func abandon() {
    try? Disk.removeTree(root + "/" + Output.stagingName)
  }

  /// Where a staged file waits.
  ///
  /// A run of files goes into one folder, the next into another: tasks take files by the run, and two that
  /// write into one folder would wait for each other.
  func staged(_ number: Int) -> String {
    "\(Output.bay(number / Output.run % Output.bays, in: root))/\(number)"
  }

  /// How many files a task takes at a time: few, since a page of two roles is as much work as hundreds of
  /// questions, and such pages follow each other.
  static let run = 4
  private static let bays = 16

  private static func bay(_ number: Int, in root: String) -> String {
    "\(root)/\(stagingName)/\(number)"
  }
}
