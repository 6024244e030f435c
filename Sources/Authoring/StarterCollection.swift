internal import CStarter

/// A small collection to start from: two roles that meet one situation, and a workflow that
/// publishes them. Its files are kept as files, in `Sources/CStarter/Collection`.
package struct StarterCollection: Sendable {
  package let files: [(path: String, bytes: [UInt8])]

  /// - Parameter program: The repository whose workflow publishes the collection: `OWNER/NAME`.
  package init(program: String) {
    files = (0..<Int(starter_count())).map {
      let file = starter_at(Int32($0))
      let bytes = Array(UnsafeBufferPointer(start: file.bytes, count: Int(file.size)))
      let path = String(cString: file.path)
      return (
        path, path.hasPrefix(".github/") ? StarterCollection.naming(program, in: bytes) : bytes
      )
    }
  }

  /// Who has a copy of the program is not known when the collection's files are written.
  package static let anyProgram = "OWNER/rolecall"

  private static func naming(_ program: String, in workflow: [UInt8]) -> [UInt8] {
    let parts = String(decoding: workflow, as: UTF8.self)
      .split(separator: anyProgram, omittingEmptySubsequences: false)
    return Array(parts.joined(separator: program).utf8)
  }
}
