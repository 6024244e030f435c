internal import Collection
internal import Synchronization

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
  /// Whether nothing stood in the folder that could be in the way.
  private let wasEmpty: Bool
  /// A bit for each bay that is there.
  private let madeBays = Atomic<UInt>(0)

  /// Where the list of files is lost, those that are as the last build left them are ours.
  /// - Throws: `WritingFailure.busy` while another build has the folder.
  init(root: String, memory: Memory) throws(WritingFailure) {
    self.root = root
    if let kind = Disk.kind(of: root), kind != .folder { throw .fileInTheWay(root) }
    lock = try onDisk { () throws(Disk.Failure) in
      try Disk.makeFolder(root)
      if let lock = memory.lock { return lock }
      return try FolderLock(root)
    }
    guard lock.isHeld else { throw .busy(root) }
    let recorded = memory.record?.outputs ?? [:]
    var owned = memory.siteStands ? Set(recorded.keys) : Manifest.read(in: root)
    let known =
      owned.isEmpty ? recorded.filter { $1.find(at: root + "/" + $0, moment: 0) != nil } : [:]
    owned.formUnion(known.keys)
    owned.remove(Manifest.name)
    self.owned = owned
    wasEmpty = owned.isEmpty && (try? Disk.entries(of: root))?.isEmpty == true
    Interruption.beginStaging()
    try onDisk { () throws(Disk.Failure) in
      // What a killed build left.
      try Disk.removeTree(root + "/" + Output.stagingName)
      try Disk.makeFolder(root + "/" + Output.stagingName)
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
    } else if !wasEmpty, let kind = Disk.kind(of: place, following: false) {
      if Disk.holds(bytes, at: place) { return .unchanged }
      // Whether a folder is in the way is seen when all files are known.
      guard kind == .folder else { return .notOurs }
    }
    try onDisk { () throws(Disk.Failure) in
      try makeBay(of: number)
      try Disk.write(bytes, to: staged(number))
    }
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
    "\(bay(of: number).path)/\(number)"
  }

  private func bay(of number: Int) -> (bit: UInt, path: String) {
    let bay = number / Output.run % Output.bays
    return (1 << bay, "\(root)/\(Output.stagingName)/\(bay)")
  }

  /// Few are needed where few files changed.
  private func makeBay(of number: Int) throws(Disk.Failure) {
    let bay = bay(of: number)
    if madeBays.load(ordering: .relaxed) & bay.bit != 0 { return }
    try Disk.makeFolder(bay.path)
    madeBays.bitwiseOr(bay.bit, ordering: .relaxed)
  }

  /// How many files a task takes at a time: few, since a page of two roles is as much work as hundreds of
  /// questions, and such pages follow each other.
  static let run = 4
  private static let bays = 16
}
