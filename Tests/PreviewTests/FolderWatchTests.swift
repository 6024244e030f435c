import Foundation
import Synchronization
import Testing

@testable import Preview

/// Each way of seeing changes sees the same.
@Suite(.timeLimit(.minutes(1))) struct FolderWatchTests {
  enum Way: CaseIterable {
    case notified, polling

    var notifications: FolderWatch.Opening? {
      self == .notified ? FolderWatch.systemNotifications : nil
    }
  }

  private let folder: Folder
  private let failures = Failures()

  init() throws {
    folder = try Folder()
    try folder.write("old", to: "Content/Role/Q1_A.md")
    try folder.write("old", to: "Content/Public/index.html")
  }

  private func changes(_ notifications: FolderWatch.Opening?) -> AsyncStream<Void> {
    let content = folder.url.appending(path: "Content")
    let tree = WatchedTree(
      content.path, excluding: content.appending(path: "Public").resolvingSymlinksInPath().path)
    return FolderWatch(tree, notifications: notifications).changes { [failures] in failures.add($0)
    }
  }

  /// What writers do, and whether a build has to follow.
  static let acts: [(name: String, act: @Sendable (Folder) throws -> Void)] = [
    ("a file is written over", { try $0.write("new", to: "Content/Role/Q1_A.md") }),
    (
      "an editor saves by rename",
      {
        try $0.write("new", to: "Content/Role/.Q1_A.md.swp")
        try $0.move("Content/Role/.Q1_A.md.swp", to: "Content/Role/Q1_A.md")
      }
    ),
    ("a file is added", { try $0.write("new", to: "Content/Role/Q2_B.md") }),
    ("a file is removed", { try $0.remove("Content/Role/Q1_A.md") }),
    ("a file is renamed", { try $0.move("Content/Role/Q1_A.md", to: "Content/Role/Q3_A.md") }),
    ("a folder is added with a file", { try $0.write("new", to: "Content/Other/Q1_A.md") }),
    ("a folder is removed", { try $0.remove("Content/Role") }),
    ("a folder is renamed", { try $0.move("Content/Role", to: "Content/Lore") }),
    ("the content is removed", { try $0.remove("Content") }),
    ("the content is moved away", { try $0.move("Content", to: "Elsewhere") }),
  ]

  @Test(arguments: Way.allCases, acts.indices)
  func aChangeIsSeen(way: Way, number: Int) async throws {
    var changes = changes(way.notifications).makeAsyncIterator()
    try FolderWatchTests.acts[number].act(folder)
    #expect(await changes.next() != nil, "\(FolderWatchTests.acts[number].name)")
  }

  @Test(arguments: Way.allCases)
  func aFolderThatWasAddedIsWatchedToo(way: Way) async throws {
    var changes = changes(way.notifications).makeAsyncIterator()
    try folder.write("new", to: "Content/Other/Deep/figure.svg")
    await changes.next()
    try folder.write("newer", to: "Content/Other/Deep/figure.svg")
    await changes.next()
    try folder.remove("Content/Other/Deep/figure.svg")
    await changes.next()
  }

  @Test(arguments: Way.allCases)
  func contentThatComesBackIsWatchedAgain(way: Way) async throws {
    var changes = changes(way.notifications).makeAsyncIterator()
    try folder.move("Content", to: "Elsewhere")
    await changes.next()
    try folder.move("Elsewhere", to: "Content")
    await changes.next()
    try folder.write("newer", to: "Content/Role/Q1_A.md")
    await changes.next()
  }

  /// An editor's own files, hidden folders and the built site: none of them is content. The change of
  /// content at the end is the first that is heard of.
  @Test func whatIsNoContentIsPassedOver() throws {
    #if os(Linux)
      var source = try Inotify(
        WatchedTree(
          folder.url.appending(path: "Content").path,
          excluding: folder.url.appending(path: "Content/Public").resolvingSymlinksInPath().path))
      defer { source.end() }
      try folder.write("x", to: "Content/Role/.Q1_A.md.swp")
      try folder.write("x", to: "Content/.git/index")
      try folder.write("x", to: "Content/Public/index.html")
      #expect(try !source.hasChange(within: .milliseconds(50)))
      try folder.write("x", to: "Content/Role/Q1_A.md")
      #expect(try source.hasChange(within: .seconds(30)))
    #endif
  }

  /// As where the limit of watched folders is reached from the start.
  @Test func withoutNotificationsTheTreeIsLookedAt() async throws {
    let opening: FolderWatch.Opening = { (_) throws(WatchFailure) in throw .limit }
    var changes = changes(opening).makeAsyncIterator()
    #expect(failures.take() == [.limit])
    try folder.write("newer", to: "Content/Role/Q1_A.md")
    #expect(await changes.next() != nil)
  }

  /// As where a folder is added that is one too many: what changed meanwhile is not known, so a build
  /// follows at once, and later changes are found by looking.
  @Test func notificationsThatEndAreReplaced() async throws {
    var changes = changes { _ in Scripted([.failure(.limit)]) }.makeAsyncIterator()
    #expect(await changes.next() != nil)
    #expect(failures.take() == [.limit])
    try folder.write("newer", to: "Content/Role/Q1_A.md")
    #expect(await changes.next() != nil)
  }

  /// Whatever changes while it is not yet quiet belongs to the same burst.
  @Test func aBurstIsOneChange() throws {
    let burst = [Result<Bool, WatchFailure>](repeating: .success(true), count: 50)
    var source: any ChangeSource = Scripted(burst + [.success(false)] + burst)
    #expect(try FolderWatch.hasSettledChange(&source))
    #expect((source as? Scripted)?.answers.count == burst.count)
  }
}

/// A class, since the watching thread and the test share it.
final class Failures: Sendable {
  private let list = Mutex<[WatchFailure]>([])

  func add(_ failure: WatchFailure) { list.withLock { $0.append(failure) } }

  func take() -> [WatchFailure] {
    list.withLock { list in
      defer { list = [] }
      return list
    }
  }
}

/// Answers as it was told to.
struct Scripted: ChangeSource {
  private(set) var answers: ArraySlice<Result<Bool, WatchFailure>>

  init(_ answers: [Result<Bool, WatchFailure>]) { self.answers = answers[...] }

  mutating func hasChange(within limit: Duration) throws(WatchFailure) -> Bool {
    try answers.popFirst()?.get() ?? false
  }

  func end() {}
}
