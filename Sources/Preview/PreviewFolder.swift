internal import Collection
internal import Foundation

/// A folder of the preview's own for the site: outside of what is read and of what is published, and
/// gone when the preview ends.
struct PreviewFolder {
  let path: String

  /// - Parameter others: Folders that it must not lie in.
  init(outside others: [String]) throws(PreviewFailure) {
    let others = others.compactMap { Disk.resolved($0) }.map { $0 == "/" ? $0 : $0 + "/" }
    var reason = "every folder for temporary files lies within the content or the published site"
    for place in [FileManager.default.temporaryDirectory.path, "/tmp", "/var/tmp"] {
      guard let place = Disk.resolved(place),
        !others.contains(where: (place + "/").hasPrefix)
      else { continue }
      var template = Array("\(place)/rolecall-preview.XXXXXX".utf8CString)
      if mkdtemp(&template) != nil {
        path = String(decoding: template.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self)
        return
      }
      reason = Disk.Failure(place).reason
    }
    throw .noFolder(reason)
  }

  /// What browsers are served from.
  var site: String { path + "/site" }

  /// What one build keeps for the next.
  var cache: String { path + "/cache" }

  func remove() { try? FileManager.default.removeItem(atPath: path) }
}
