/// The files that builds wrote into a folder, by path; none where no list of them is there, as in a
/// copy that was fetched from a host.
package func filesWritten(into folder: String) -> Set<String> { Manifest.read(in: folder) }

/// The version of the list's format.
package let siteFilesVersion = Manifest.version
