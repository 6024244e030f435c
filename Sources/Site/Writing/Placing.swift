internal import Collection
internal import Storage

// What is staged is put into place. Whatever needs room on the disk is done before the first file
// moves; from then on there are only renames and removals.

extension Output {
  /// `files` are all files of the site, in the order in which they are to be placed, each with its fate.
  /// - Returns: how many stale files were removed, and the digest of the list of files.
  func commit(
    _ files: [(path: String, fate: Fate)]
  ) throws(WritingFailure) -> (removed: Int, list: Digest) {
    let foreign = files.filter { $0.fate == .notOurs }.map { root + "/" + $0.path }
    guard foreign.isEmpty else { throw .notOurs(foreign.sorted()) }
    let placing = try Placing(files, in: self)
    guard Interruption.beginPlacing() else { throw .interrupted }
    try placing.prepare()
    do { try placing.place() } catch { throw .unfinished(error) }
    abandon()
    return (placing.stale.count, Digest(of: placing.list))
  }
}

/// The moves that make the new site of the old one, found possible before the first is made.
private struct Placing {
  private let output: Output
  /// The new site's files, sorted.
  private let paths: [String]
  /// The list of them.
  let list: [UInt8]
  private let moves: [(from: String, to: String)]
  /// Files of the old site that the new one has not: pages first, so that none is left without an
  /// asset that it names.
  let stale: [String]
  /// Stale files where the new site has a folder, or in a folder where it has a file: these go first.
  private let obstacles: Set<String>
  /// The folders that are to be made, those above first: at once, and once the obstacles are gone.
  private let folders: [String]
  private let laterFolders: [String]

  init(_ files: [(path: String, fate: Output.Fate)], in output: Output) throws(WritingFailure) {
    self.output = output
    paths = files.map(\.path).sorted()
    list = Manifest.bytes(paths)
    let root = output.root + "/"
    var moves: [(from: String, to: String)] = []
    for (number, file) in files.enumerated() where file.fate == .staged {
      moves.append((output.staged(number), root + file.path))
    }
    self.moves = moves
    let stale = output.owned.subtracting(paths)
    self.stale = stale.sorted { (isPage($1) ? 1 : 0, $0) < (isPage($0) ? 1 : 0, $1) }

    var obstacles: Set<String> = []
    var folders: [String] = []
    var laterFolders: [String] = []
    var known: [Substring: FolderState] = ["": .there]
    /// Finds what the folder needs, from the top. In one that is yet to be made nothing stands, so
    /// the disk is not asked.
    func look(at folder: Substring) throws(WritingFailure) -> FolderState {
      if let state = known[folder] { return state }
      let path = root + folder
      var state = try look(at: folder.lastIndex(of: "/").map { folder[..<$0] } ?? "")
      if state == .there {
        switch Disk.kind(of: path) {
        case .folder: try allowWriting(path)
        case nil where Disk.kind(of: path, following: false) == nil: state = .new
        default:
          guard output.owned.contains(String(folder)) else { throw .fileInTheWay(path) }
          obstacles.insert(String(folder))
          state = .newBelowObstacle
        }
      }
      switch state {
      case .there: break
      case .new: folders.append(path)
      case .newBelowObstacle: laterFolders.append(path)
      }
      known[folder] = state
      return state
    }
    try allowWriting(output.root)
    for file in files where file.fate == .staged {
      let folder = file.path.lastIndex(of: "/").map { file.path[..<$0] } ?? ""
      guard try look(at: folder) == .there,
        Disk.kind(of: root + file.path, following: false) == .folder
      else { continue }
      let below = stale.filter { $0.hasPrefix(file.path + "/") }
      guard try allFiles(below: file.path, in: root).allSatisfy(below.contains) else {
        throw .folderInTheWay(root + file.path)
      }
      obstacles.formUnion(below)
    }
    for path in stale {
      guard let slash = path.lastIndex(of: "/"),
        known.updateValue(.there, forKey: path[..<slash]) == nil
      else { continue }
      let folder = root + path[..<slash]
      if Disk.kind(of: folder) == .folder { try allowWriting(folder) }
    }
    self.obstacles = obstacles
    (self.folders, self.laterFolders) = (folders, laterFolders)
  }
}

/// Where a folder of the new site stands.
private enum FolderState { case there, new, newBelowObstacle }

extension Placing {
  private var manifest: String { output.root + "/" + Manifest.name }
  private var stagedManifest: String { output.root + "/" + Output.stagingName + "/files" }

  /// Everything that needs room: the lists and the folders. Taken back when it fails.
  func prepare() throws(WritingFailure) {
    var made: [String] = []
    do throws(Disk.Failure) {
      let old = paths.filter(output.owned.contains) + stale
      try Disk.write(Manifest.bytes(old), to: stagedManifest + ".old")
      try Disk.write(list, to: stagedManifest + ".new")
      // Owned from here on, whatever happens next: a build that is killed leaves nothing unowned.
      try Disk.write(stale.isEmpty ? list : Manifest.bytes(paths + stale), to: stagedManifest)
      try Disk.rename(stagedManifest, to: manifest)
      for folder in folders {
        try Disk.makeFolder(folder)
        made.append(folder)
      }
    } catch {
      for folder in made.reversed() { _ = Disk.removeEmptyFolder(folder) }
      if output.owned.isEmpty {
        try? Disk.remove(manifest)
      } else {
        try? Disk.rename(stagedManifest + ".old", to: manifest)
      }
      throw .disk(error)
    }
  }

  func place() throws(Disk.Failure) {
    for path in obstacles.sorted() { try remove(path) }
    for folder in laterFolders { try Disk.makeFolder(folder) }
    for move in moves { try Disk.rename(move.from, to: move.to) }
    for path in stale where !obstacles.contains(path) { try remove(path) }
    try Disk.rename(stagedManifest + ".new", to: manifest)
  }

  /// Removes a stale file, and the folders that it leaves empty.
  private func remove(_ path: String) throws(Disk.Failure) {
    try Disk.remove(output.root + "/" + path)
    var folder = path[...]
    while let slash = folder.lastIndex(of: "/") {
      folder = folder[..<slash]
      guard Disk.removeEmptyFolder(output.root + "/" + folder) else { return }
    }
  }
}

private func isPage(_ path: String) -> Bool { path.hasSuffix(".html") || path.hasSuffix(".md") }

/// Whether a folder may be changed is asked before anything is, since a rename that fails half-way
/// leaves half a site.
private func allowWriting(_ folder: String) throws(WritingFailure) {
  try onDisk { () throws(Disk.Failure) in try Disk.checkWritable(folder) }
}

/// The paths of the files below a folder, from the output folder on.
private func allFiles(below folder: String, in root: String) throws(WritingFailure) -> [String] {
  try onDisk { () throws(Disk.Failure) in
    var files: [String] = []
    var open = [folder]
    while let folder = open.popLast() {
      for entry in try Disk.entries(of: root + folder) {
        let path = folder + "/" + entry.name
        if entry.kind == .folder { open.append(path) } else { files.append(path) }
      }
    }
    return files
  }
}
