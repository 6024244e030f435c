package import Collection

/// Why nothing is kept for the next build, which then has to look at everything. The site is whole all the
/// same.
package enum CacheFailure: Sendable, Equatable {
  case disk(Disk.Failure)
  /// The folder would be published.
  case withinOutput(String)
}

extension CacheFailure {
  package var message: String {
    switch self {
    case .disk(let failure):
      "\(failure.path): \(failure.reason); nothing is kept for the next build"
    case .withinOutput(let folder):
      "\(folder) stands in what is published; nothing is kept for the next build"
    }
  }

  package var remedy: String { "name a folder for it with --cache" }
}
