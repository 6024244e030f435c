internal import Collection

/// The list of the files that an output folder's builds wrote, a line each. It stands in the folder
/// itself, so that it goes where the folder goes.
enum Manifest {
  static let name = ".rolecall-files"
  static let version = 1
  private static let head = "rolecall files \(version)"

  /// Empty where there is none, or none that this version can read: then nothing is ours.
  static func read(in root: String) -> Set<String> {
    guard let bytes = try? Disk.read(root + "/" + name) else { return [] }
    let lines = bytes.split(separator: UInt8(ascii: "\n")).map {
      String(decoding: $0, as: UTF8.self)
    }
    guard lines.first == head else { return [] }
    return Set(lines.dropFirst().filter(isInside))
  }

  static func bytes(_ paths: some Sequence<String>) -> [UInt8] {
    var bytes: [UInt8] = []
    for line in [head] + paths.sorted() {
      bytes += line.utf8
      bytes.append(UInt8(ascii: "\n"))
    }
    return bytes
  }

  /// A list that somebody wrote over cannot lead out of the folder.
  private static func isInside(_ path: String) -> Bool {
    !path.isEmpty && !path.hasPrefix("/") && !path.split(separator: "/").contains("..")
  }
}
