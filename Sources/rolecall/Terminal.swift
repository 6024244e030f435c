#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif
internal import Collection
internal import Site
internal import Synchronization

/// What is shown to somebody who watches. A build of less than a moment shows nothing.
final class Terminal: Sendable {
  private let start = ContinuousClock.now
  private let shown = Mutex(false)
  private let isWatched = isatty(STDERR_FILENO) == 1

  var progress: Progress {
    guard isWatched else { return .silent }
    return Progress { phase in
      guard ContinuousClock.now - self.start > .milliseconds(300) else { return }
      self.shown.withLock { $0 = true }
      standardError("\r\u{1B}[K\(phase) …")
    }
  }

  func endProgress() {
    if shown.withLock({ $0 }) { standardError("\r\u{1B}[K") }
  }

  /// Colours only for a person's eyes, and never against their wish: https://no-color.org
  static let hasColours: Bool =
    isatty(STDERR_FILENO) == 1 && (getenv("NO_COLOR").map { $0.pointee == 0 } ?? true)
}

/// Findings go to standard error, sorted by place.
func show(_ findings: [Finding], content: String, strict: Bool) {
  var wording = FindingText(content: content, strict: strict, colours: Terminal.hasColours)
  for finding in findings { standardError(wording.text(of: finding)) }
}

func standardError(_ text: String) { write(Array(text.utf8), to: STDERR_FILENO) }

func standardOutput(_ bytes: [UInt8]) { write(bytes, to: STDOUT_FILENO) }

private func write(_ bytes: [UInt8], to file: Int32) {
  var written = 0
  while written < bytes.count {
    let count = bytes.withUnsafeBytes {
      write(file, $0.baseAddress! + written, bytes.count - written)
    }
    if count < 0 && errno == EINTR { continue }
    if count <= 0 { return }
    written += count
  }
}

func processorCount() -> Int { max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN))) }

/// The program's own file; `nil` where the system does not say.
func programPath() -> String? {
  #if canImport(Darwin)
    var size: UInt32 = 4096
    var path = [CChar](repeating: 0, count: Int(size))
    guard _NSGetExecutablePath(&path, &size) == 0 else { return nil }
    return String(cString: path)
  #else
    return Disk.resolved("/proc/self/exe")
  #endif
}

func seconds(since start: ContinuousClock.Instant) -> Double {
  (ContinuousClock.now - start) / .seconds(1)
}

/// `0.0834` → `83 ms`; `2.345` → `2.3 s`
func milliseconds(_ seconds: Double) -> String {
  if seconds < 1 { return "\(Int((seconds * 1000).rounded())) ms" }
  return "\(Double(Int((seconds * 10).rounded())) / 10) s"
}
