package import Collection

extension Addresses {
  /// Reads what a site was published with: its folder, or the list that `build --addresses` wrote.
  ///
  /// - Parameter files: The site's own files in the folder, where that is known: what else lies
  ///   there is somebody's own. Without them every file counts.
  package static func read(_ path: String, files: Set<String>) throws(AddressFailure) -> Addresses {
    do {
      if Disk.kind(of: path) == .folder { return try read(folder: path, files: files) }
      let text = String(decoding: try Disk.read(path), as: UTF8.self)
      guard let addresses = Addresses(text) else { throw AddressFailure.notAList(path) }
      return addresses
    } catch let failure as Disk.Failure {
      throw .disk(failure)
    } catch let failure as AddressFailure {
      throw failure
    } catch {
      fatalError("nothing else is thrown: \(error)")
    }
  }

  /// Reads a folder that a build wrote.
  package static func read(
    folder: String, files: Set<String>
  ) throws(Disk.Failure) -> Addresses {
    var addresses = Addresses()
    try addresses.add(below: "", root: folder, files: files)
    return addresses
  }

  private mutating func add(
    below folder: String, root: String, files: Set<String>
  ) throws(Disk.Failure) {
    for entry in try Disk.entries(of: root + "/" + folder) where !entry.name.hasPrefix(".") {
      let path = folder + entry.name
      switch entry.kind {
      case .folder: try add(below: path + "/", root: root, files: files)
      case .file where !files.isEmpty && !files.contains(path): break
      case .file where path.hasSuffix(".html"): add(path, try Disk.read(root + "/" + path))
      case .file: add(path, [])
      default: break
      }
    }
  }
}

/// Why what was published is not known.
package enum AddressFailure: Error, Equatable {
  case disk(Disk.Failure)
  case notAList(String)

  package var sentence: String {
    switch self {
    case .disk(let failure): "\(failure.path): \(failure.reason)"
    case .notAList(let path):
      "\(path): this is neither a built site nor a list that `rolecall build --addresses` wrote"
    }
  }
}
