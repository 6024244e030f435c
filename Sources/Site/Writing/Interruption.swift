#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif
internal import Synchronization

/// What Ctrl-C does at each stage of a build: before anything is staged it ends the program at once,
/// while files are staged it ends the build, which clears them away, and while they are put into
/// place it waits for that, which is a moment. A second Ctrl-C always ends the program.
package enum Interruption {
  private enum Stage {
    static let reading: UInt8 = 0
    static let staging: UInt8 = 1
    static let placing: UInt8 = 2
    static let asked: UInt8 = 3
  }

  private static let stage = Atomic<UInt8>(Stage.reading)

  /// For the program's whole life. A library that is called from a test does not do this.
  package static func watch() {
    _ = stage.load(ordering: .relaxed)
    for number in [SIGINT, SIGTERM, SIGHUP] { signal(number, meet) }
  }

  /// NB: a signal's handler; nothing here may allocate or lock.
  private static let meet: @convention(c) (Int32) -> Void = { number in
    signal(number, SIG_DFL)
    let met = stage.compareExchange(
      expected: Stage.staging, desired: Stage.asked, ordering: .relaxed)
    guard met.original == Stage.reading else { return }
    let text: StaticString = "error: interrupted\n  the site is as it was\n"
    _ = write(STDERR_FILENO, text.utf8Start, text.utf8CodeUnitCount)
    _exit(1)
  }

  static func beginStaging() { stage.store(Stage.staging, ordering: .relaxed) }

  static var isAsked: Bool { stage.load(ordering: .relaxed) == Stage.asked }

  /// Whether files may be put into place: not when somebody asked to end before.
  static func beginPlacing() -> Bool {
    stage.compareExchange(
      expected: Stage.staging, desired: Stage.placing, ordering: .relaxed
    ).original != Stage.asked
  }

  /// The site is in place, and what the next build needs is kept; or there is none.
  static func end() { stage.store(Stage.reading, ordering: .relaxed) }
}
