internal import Markdown
internal import Reports
internal import SearchIndex
internal import Site

/// What `--version` prints: the program's version, those of the libraries that decide what a page says
/// and a search finds, and those of the formats that outlast a run.
enum Version {
  static let number = "0.1.0"

  static var text: String {
    """
    rolecall \(number)
    libcmark \(LibraryVersion.running) (built with \(LibraryVersion.header))
    libstemmer (which states no version)
    search index \(SearchFile.version), list of files \(siteFilesVersion), \
    addresses \(Addresses.version)
    """
  }
}
