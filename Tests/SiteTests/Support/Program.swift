import Foundation

/// The program itself, for what only a process shows: signals, locks, exit codes.
struct Program {
  /// Beside the tests, where the build put it; a faster one where `ROLECALL_BINARY` names it.
  static let url: URL = {
    if let path = ProcessInfo.processInfo.environment["ROLECALL_BINARY"] {
      return URL(filePath: path)
    }
    #if os(macOS)
      let bundle = Bundle.allBundles.first { $0.bundlePath.hasSuffix(".xctest") }
      return bundle!.bundleURL.deletingLastPathComponent().appending(path: "rolecall")
    #else
      return URL(filePath: CommandLine.arguments[0]).deletingLastPathComponent()
        .appending(path: "rolecall")
    #endif
  }()

  struct Result {
    let status: Int32
    /// Whether a signal ended it.
    let wasKilled: Bool
    let errors: String
  }

  private let process = Process()
  private let errors: URL

  /// Starts it. `through` is a command that runs it, as `setpriv` does.
  init(_ arguments: [String], in folder: URL, through: [String] = []) throws {
    let command = through + [Program.url.path] + arguments
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = command
    process.currentDirectoryURL = folder
    errors = folder.appending(path: "errors-\(UUID().uuidString)")
    try Data().write(to: errors)
    process.standardError = try FileHandle(forWritingTo: errors)
    process.standardOutput = FileHandle.nullDevice
    process.standardInput = FileHandle.nullDevice
    try process.run()
  }

  var isRunning: Bool { process.isRunning }

  func send(_ signal: Int32) { kill(process.processIdentifier, signal) }

  func end() throws -> Result {
    process.waitUntilExit()
    defer { try? FileManager.default.removeItem(at: errors) }
    return Result(
      status: process.terminationStatus, wasKilled: process.terminationReason == .uncaughtSignal,
      errors: try String(contentsOf: errors, encoding: .utf8))
  }
}
