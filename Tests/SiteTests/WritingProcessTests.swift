import Foundation
import Testing

/// What only a process shows: two builds at once, Ctrl-C, a full disk, a folder without write permission.
@Suite(.serialized) struct WritingProcessTests {
  private func start(_ place: Workplace, through: [String] = []) throws -> Program {
    try Program(
      ["build", "--content", "Content", "--output", "Public", "--quiet"], in: place.root,
      through: through)
  }

  @Test func twoBuildsAtOnce() async throws {
    let place = try Workplace(Sample(questions: 3))
    try FileManager.default.createDirectory(atPath: place.output, withIntermediateDirectories: true)
    // Another build, as the system sees one.
    let folder = open(place.output, O_RDONLY)
    #expect(flock(folder, LOCK_EX) == 0)
    let result = try start(place).end()
    #expect(result.status == 1)
    #expect(
      result.errors == """
        error: Public: another build is writing into this folder
          wait for it to end, or build into another folder with --output

        """)
    #expect(try place.site().isEmpty)
    close(folder)
    #expect(try start(place).end().status == 0)
  }

  @Test(arguments: [SIGINT, SIGTERM]) func anInterruptedBuildLeavesTheOldSite(signal: Int32) throws
  {
    let place = try Workplace(Sample(questions: 120))
    #expect(try start(place).end().status == 0)
    let before = try place.site()
    try place.write(Sample(questions: 120, edition: "second"))
    // Interrupted while it reads, and while it stages.
    for waits in [false, true] {
      let program = try start(place)
      if waits {
        while program.isRunning, !FileManager.default.fileExists(atPath: place.staging) {
          usleep(200)
        }
      } else {
        usleep(20_000)
      }
      program.send(signal)
      let result = try program.end()
      // NB: on a busy machine the first signal may come before the program can meet it.
      if waits || !result.wasKilled {
        #expect(result.errors == "error: interrupted\n  the site is as it was\n")
        #expect(result.status == 1 && !result.wasKilled)
      }
      #expect(try place.site() == before)
      #expect(!FileManager.default.fileExists(atPath: place.staging))
    }
  }

  @Test func aFullDisk() throws {
    let place = try Workplace(Sample(questions: 12))
    #expect(try start(place).end().status == 0)
    let before = try place.site()
    let list = place.text("Public/.rolecall-files")
    // A picture that is larger than the quota.
    let large = Sample.picture(String(repeating: "x", count: 1 << 20))
    try place.write(large, to: "Content/AI_Engineer/figure-first.svg")
    let result = try start(
      place, through: ["sh", "-c", "trap '' XFSZ; ulimit -f 512; exec \"$0\" \"$@\""]
    ).end()
    #expect(result.status == 1)
    #expect(result.errors.hasSuffix("File too large\n  see to the disk; the site is as it was\n"))
    #expect(try place.site() == before)
    #expect(place.text("Public/.rolecall-files") == list)
  }

  @Test(
    .enabled(if: SmallDisk.isAllowed, "needs the right to mount"), arguments: [100, 300, 500, 700])
  func aFullDiskOfItsOwn(kilobytes: Int) throws {
    let place = try Workplace(Sample(questions: 60))
    let disk = try SmallDisk(at: place.output, kilobytes: kilobytes)
    defer { disk.unmount() }
    let result = try start(place).end()
    #expect(result.status == 1)
    #expect(
      result.errors.hasSuffix(
        "No space left on device\n  make room on the disk; the site is as it was\n"))
    #expect(try place.site().isEmpty)
    #expect(!FileManager.default.fileExists(atPath: place.staging))
  }

  @Test(
    .enabled(
      if: OtherUser.isAllowed, "needs to be root, or there is nothing that is not permitted"),
    arguments: ["Public", "Public/ai-engineer", "Public/ai-engineer/topic-0"])
  func aFolderWithoutWritePermission(folder: String) throws {
    let place = try Workplace(Sample(questions: 12))
    #expect(try start(place).end().status == 0)
    let before = try place.site()
    try place.write(Sample(questions: 12, edition: "second"))
    try OtherUser.own(place.root)
    #expect(chmod(place.root.appending(path: folder).path, 0o555) == 0)
    let result = try start(place, through: OtherUser.command).end()
    #expect(result.status == 1)
    #expect(
      result.errors.contains(
        "Permission denied\n  give yourself the right to write there; the site is as it was\n"))
    #expect(result.errors.contains("error: \(folder)"))
    #expect(try place.site() == before)
  }
}

extension Workplace {
  var staging: String { output + "/.rolecall-staging" }
}

/// A file system of a few hundred kilobytes.
private struct SmallDisk {
  let path: String

  #if os(Linux)
    static let isAllowed: Bool = {
      let probe = FileManager.default.temporaryDirectory.appending(
        path: "rolecall-\(UUID().uuidString)"
      ).path
      try? FileManager.default.createDirectory(atPath: probe, withIntermediateDirectories: true)
      defer { rmdir(probe) }
      guard mount("tmpfs", probe, "tmpfs", 0, "size=64k") == 0 else { return false }
      return umount(probe) == 0
    }()

    init(at path: String, kilobytes: Int) throws {
      self.path = path
      try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
      try #require(mount("tmpfs", path, "tmpfs", 0, "size=\(kilobytes)k") == 0)
    }

    func unmount() { umount(path) }
  #else
    static let isAllowed = false
    init(at path: String, kilobytes: Int) throws { self.path = path }
    func unmount() {}
  #endif
}

/// A user without rights, since root may write anywhere.
private enum OtherUser {
  static let command = ["setpriv", "--reuid=65534", "--regid=65534", "--clear-groups"]

  static let isAllowed =
    getuid() == 0 && FileManager.default.fileExists(atPath: "/usr/bin/setpriv")

  static func own(_ folder: URL) throws {
    try #require(chown(folder.path, 65534, 65534) == 0)
    for path in try FileManager.default.subpathsOfDirectory(atPath: folder.path) {
      try #require(chown(folder.appending(path: path).path, 65534, 65534) == 0)
    }
  }
}
