package import Collection

/// Why the site could not be written: data first, words below.
package enum WritingFailure: Error, Sendable, Equatable {
  /// The system refused a call, before anything was put into place.
  case disk(Disk.Failure)
  /// A file of the content folder changed after it was read.
  case changed(String)
  /// Another build is writing into the folder.
  case busy(String)
  /// Files that no build wrote stand where the site's would.
  case notOurs([String])
  /// A file stands where a folder has to be.
  case fileInTheWay(String)
  /// A folder that holds somebody's work stands where a file has to be.
  case folderInTheWay(String)
  /// The output folder is the content folder.
  case intoContent(String)
  /// Ctrl-C, or a wish to end from elsewhere.
  case interrupted
  /// The system refused a call when part of the site was in place already.
  case unfinished(Disk.Failure)
}

extension WritingFailure {
  package var message: String {
    switch self {
    case .disk(let failure), .unfinished(let failure): "\(failure.path): \(failure.reason)"
    case .changed(let path): "\(path): this file changed while the site was built"
    case .busy(let folder): "\(folder): another build is writing into this folder"
    case .notOurs(let paths):
      WritingFailure.list(paths) + ": not written by Rolecall, so not overwritten"
    case .fileInTheWay(let path): "\(path): a file stands where a folder has to be"
    case .folderInTheWay(let path): "\(path): a folder stands where a file has to be"
    case .intoContent(let folder): "\(folder): the site cannot be written into its own content"
    case .interrupted: "interrupted"
    }
  }

  package var remedy: String {
    switch self {
    case .disk(let failure): "\(WritingFailure.remedy(for: failure)); the site is as it was"
    case .changed: "build again; the site is as it was"
    case .busy: "wait for it to end, or build into another folder with --output"
    case .notOurs: "move it elsewhere, or build into another folder with --output"
    case .fileInTheWay, .folderInTheWay:
      "move it elsewhere, or build into another folder with --output; the site is as it was"
    case .intoContent: "name another folder with --output"
    case .interrupted: "the site is as it was"
    case .unfinished(let failure):
      "\(WritingFailure.remedy(for: failure)), and build again: each page is whole, but some are new and some are old"
    }
  }

  /// `a`; `a, b, c and 4 more`
  private static func list(_ paths: [String]) -> String {
    let more = paths.count - 3
    return paths.prefix(3).joined(separator: ", ") + (more > 0 ? " and \(more) more" : "")
  }

  private static func remedy(for failure: Disk.Failure) -> String {
    switch failure.cause {
    case .full: "make room on the disk"
    case .forbidden: "give yourself the right to write there"
    case .other: "see to the disk"
    }
  }
}

/// Calls that change the disk, a failure of which leaves no site.
func onDisk<Result>(
  _ calls: () throws(Disk.Failure) -> Result
) throws(WritingFailure) -> Result {
  do { return try calls() } catch { throw .disk(error) }
}
