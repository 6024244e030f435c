internal import CCmark

/// libcmark's version: the one that runs, and the one whose header this was built with. They can
/// differ, since the library is the system's.
package enum LibraryVersion {
  package static var running: String { String(cString: cmark_version_string()) }

  package static var header: String { CMARK_VERSION_STRING }
}
