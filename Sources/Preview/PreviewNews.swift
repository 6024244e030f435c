package import Collection
package import Site

/// What happens while a preview runs, for those who watch.
package enum PreviewNews: Sendable {
  /// Browsers find the site at this address from now on; so do those of other machines where it is open.
  case listening(address: String, isOpen: Bool)
  case built(BuildReport, Duration)
  /// The content is wrong: the last good site stays.
  case refused([Finding])
  case failed(WritingFailure)
  /// Changes are looked for again and again, since the system does not tell of them.
  case polling(WatchFailure)
}

/// Why there is no preview.
package enum PreviewFailure: Error, Equatable {
  /// Another program listens there.
  case portTaken(UInt16)
  /// The system lets nobody but its administrator listen there.
  case portForbidden(UInt16)
  case noAddress(String)
  /// The content folder cannot be listed.
  case noContent(Disk.Failure)
  /// The folder for the site cannot be made.
  case noFolder(String)
  case system(String)
}

extension PreviewFailure {
  package var message: String {
    switch self {
    case .portTaken(let port): "port \(port) is taken: another program listens there"
    case .portForbidden(let port):
      "port \(port) is the system's: only its administrator may listen there"
    case .noAddress(let host): "\(host) is no address of this machine"
    case .noContent(let failure):
      "the content folder \(failure.path) cannot be read: \(failure.reason)"
    case .noFolder(let reason): "no folder can be made for the site: \(reason)"
    case .system(let reason): reason
    }
  }

  package var remedy: String {
    switch self {
    case .portTaken, .portForbidden: "choose another with --port, or any that is free with --port 0"
    case .noAddress: "give --host one of them: 127.0.0.1 for this machine alone, 0.0.0.0 for all"
    case .noContent: "name the folder with --content"
    case .noFolder: "name one that can be written to in TMPDIR"
    case .system: "see to the system's network"
    }
  }
}
