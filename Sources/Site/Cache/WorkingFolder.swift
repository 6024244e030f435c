internal import Collection

/// Paths as they look from the folder in which the program was started.
struct WorkingFolder {
  private let parts: [String]

  init() { parts = WorkingFolder.parts(of: Disk.resolved(".") ?? "/") }

  /// The path without links as far as it exists, from here if it is below.
  ///
  ///     relative("/home/a/questions/Content")   // Content, in /home/a/questions
  func relative(_ path: String) -> String {
    let other = absolute(path)
    if other.starts(with: parts) { return other.dropFirst(parts.count).joined(separator: "/") }
    let common = zip(parts, other).prefix { $0 == $1 }.count
    let up = Array(repeating: "..", count: parts.count - common)
    return (up + other.dropFirst(common)).joined(separator: "/")
  }

  /// Whether a path is a folder or stands in it.
  func isWithin(_ path: String, _ folder: String) -> Bool {
    absolute(path).starts(with: absolute(folder))
  }

  /// What is not there yet stands in the nearest folder that is.
  private func absolute(_ path: String) -> [String] {
    var missing: [String] = []
    var rest = WorkingFolder.parts(of: path)
    let start = path.hasPrefix("/") ? "/" : ""
    while !rest.isEmpty {
      if let real = Disk.resolved(start + rest.joined(separator: "/")) {
        return WorkingFolder.parts(of: real) + missing
      }
      missing.insert(rest.removeLast(), at: 0)
    }
    return (start.isEmpty ? parts : []) + missing
  }

  private static func parts(of path: String) -> [String] {
    path.split(separator: "/").filter { $0 != "." }.map(String.init)
  }
}
