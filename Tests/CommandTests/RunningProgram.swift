import Foundation

/// The program while it runs.
struct RunningProgram {
  let process: Process
  fileprivate let output: URL
  fileprivate let errors: URL

  /// Waits until it has printed so many lines.
  func lines(_ count: Int) async throws -> [String] {
    while true {
      let lines = try text(output).split(separator: "\n")
      if lines.count >= count { return lines.map(String.init) }
      guard process.isRunning else { throw Ended(errors: try text(errors)) }
      try await Task.sleep(for: .milliseconds(10))
    }
  }

  /// Waits for its end.
  func outcome() throws -> Program.Outcome {
    process.waitUntilExit()
    defer { for file in [output, errors] { try? FileManager.default.removeItem(at: file) } }
    return Program.Outcome(
      status: process.terminationStatus, output: try text(output), errors: try text(errors))
  }

  struct Ended: Error { let errors: String }

  private func text(_ file: URL) throws -> String { try String(contentsOf: file, encoding: .utf8) }
}

extension Program {
  func start(
    _ arguments: [String], environment: [String: String] = [:]
  ) throws -> RunningProgram {
    let process = Process()
    process.executableURL = Program.path
    process.arguments = arguments
    process.currentDirectoryURL = folder
    process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
    // Into files: a pipe that fills while nobody reads it would stop the program.
    let output = folder.appending(path: ".output-\(UUID().uuidString)")
    let errors = folder.appending(path: ".errors-\(UUID().uuidString)")
    for file in [output, errors] { try Data().write(to: file) }
    process.standardOutput = try FileHandle(forWritingTo: output)
    process.standardError = try FileHandle(forWritingTo: errors)
    process.standardInput = FileHandle.nullDevice
    try process.run()
    return RunningProgram(process: process, output: output, errors: errors)
  }
}
