internal import Collection

/// The output folder while a build writes into it.
///
/// Every changed file is staged inside the folder while pages render; only when all are staged is each
/// renamed into place, new assets first, stale files last. A build that fails before that leaves the
/// folder as it was. Nothing is ever removed but what an earlier build wrote.
final class Output: Sendable {
  /// What became of a file.
  enum Fate: Sendable, Equatable { case unchanged, staged }

  let root: String
  /// The files that an earlier build wrote, and those that stand beside them.
  private let owned: Set<String>
  private let staging: String

  init(root: String) throws(Disk.Failure) {
    self.root = root
    staging = root + "/" + Output.stagingName
    try Disk.makeFolder(root)
    owned = Manifest.read(root)
    try Disk.removeTree(staging)
    try Disk.makeFolder(staging)
  }

  static let stagingName = ".rolecall-staging"
}

extension Output {
  /// Stages a file unless what stands there is the same. `number` names it among the staged.
  func stage(_ bytes: [UInt8], at path: String, number: Int) throws(Disk.Failure) -> Fate {
    if owned.contains(path), Disk.holds(bytes, at: root + "/" + path) { return .unchanged }
    try Disk.write(bytes, to: staged(number))
    return .staged
  }

  /// Puts what was staged into place. `files` are all files of the site, in the order in which they
  /// are to be placed, each with its fate.
  /// - Returns: how many stale files were removed.
  func commit(_ files: [(path: String, fate: Fate)]) throws(Disk.Failure) -> Int {
    let paths = Set(files.map(\.path))
    // Owned from here on, whatever happens next: a build that is killed leaves nothing unowned.
    try Manifest.write(owned.union(paths), to: root)
    var made: Set<Substring> = [""]
    for (number, file) in files.enumerated() where file.fate == .staged {
      try makeFolders(of: file.path, made: &made)
      try Disk.rename(staged(number), to: root + "/" + file.path)
    }
    let stale = owned.subtracting(paths)
    for path in stale.sorted() { try remove(path) }
    try Manifest.write(paths, to: root)
    try Disk.removeTree(staging)
    return stale.count
  }

  /// Forgets what was staged.
  func abandon() { try? Disk.removeTree(staging) }

  private func staged(_ number: Int) -> String { "\(staging)/\(number)" }

  private func makeFolders(of path: String, made: inout Set<Substring>) throws(Disk.Failure) {
    guard let slash = path.lastIndex(of: "/") else { return }
    let folder = path[..<slash]
    guard !made.contains(folder) else { return }
    try makeFolders(of: String(folder), made: &made)
    try Disk.makeFolder(root + "/" + folder)
    made.insert(folder)
  }

  /// Removes a stale file, and the folders that it leaves empty.
  private func remove(_ path: String) throws(Disk.Failure) {
    try Disk.remove(root + "/" + path)
    var folder = path[...]
    while let slash = folder.lastIndex(of: "/") {
      folder = folder[..<slash]
      guard Disk.removeEmptyFolder(root + "/" + folder) else { return }
    }
  }
}

/// The list of the files that the output folder's builds wrote: a line each.
enum Manifest {
  static let name = ".rolecall-files"
  private static let head = "rolecall files 1"

  static func read(_ root: String) -> Set<String> {
    guard let bytes = try? Disk.read(root + "/" + name) else { return [] }
    let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n")
    guard lines.first.map(String.init) == head else { return [] }
    return Set(lines.dropFirst().map(String.init).filter(isInside))
  }

  static func write(_ paths: Set<String>, to root: String) throws(Disk.Failure) {
    let text = ([head] + paths.sorted()).joined(separator: "\n") + "\n"
    let temporary = root + "/" + name + ".new"
    try Disk.write(Array(text.utf8), to: temporary)
    try Disk.rename(temporary, to: root + "/" + name)
  }

  /// A list that somebody wrote over cannot lead out of the folder.
  private static func isInside(_ path: String) -> Bool {
    !path.hasPrefix("/") && !path.split(separator: "/").contains("..")
  }
}
