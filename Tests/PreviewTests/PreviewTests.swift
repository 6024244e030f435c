import Collection
import Foundation
import Testing

@testable import Preview

/// From a save to what a browser is given.
@Suite(.timeLimit(.minutes(2))) struct PreviewTests {
  private let folder: Folder

  init() throws {
    folder = try Folder()
    try writeCollection(to: folder)
  }

  private let source = "Content/Cook/Q1_Soup.md"

  @Test(arguments: [false, true]) func anEditIsServed(isPolling: Bool) async throws {
    try await RunningPreview.with(folder, { $0.isPolling = isPolling }) { preview in
      try await preview.built()
      let before = try await preview.get("/cook/soup/").text
      #expect(before.contains("<p>Soup</p>"))
      try folder.write(question("Cook", "Wait a little."), to: source)
      try await preview.built()
      let after = try await preview.get("/cook/soup/").text
      #expect(after.contains("<p>Wait a little.</p>"))
      #expect(site(after) != site(before))
    }
  }

  private func site(_ page: String) -> Substring? {
    page.firstMatch(of: #/preview\.js\?site=([^"]+)"/#)?.1
  }

  @Test func theLastGoodSiteIsServedUntilAFaultIsMended() async throws {
    try await RunningPreview.with(folder) { preview in
      try await preview.built()
      let good = try await preview.get("/cook/soup/").text
      try folder.write("---\nthemes: [\n---\n", to: source)
      guard case .refused(let findings)? = await preview.next() else { throw Surprise() }
      #expect(findings.map(\.path) == ["Cook/Q1_Soup.md"])
      #expect(try await preview.get("/cook/soup/").text == good)
      try folder.write(question("Cook", "Soup"), to: source)
      try await preview.built()
      // The same site as before: a page that shows it need not load again.
      #expect(try await preview.get("/cook/soup/").text == good)
    }
  }

  @Test func contentMayBeWrongFromTheStart() async throws {
    try folder.write("---\nthemes: [\n---\n", to: source)
    try await RunningPreview.with(folder) { preview in
      guard case .refused? = await preview.next() else { throw Surprise() }
      let (status, page) = try await preview.get("/cook/soup/")
      #expect(status == 503)
      #expect(page.contains(#"<script src="/.rolecall/preview.js?site=" defer></script>"#))
      try folder.write(question("Cook", "Soup"), to: source)
      try await preview.built()
      #expect(try await preview.get("/cook/soup/").status == 200)
    }
  }

  @Test func contentMayGoAndComeBack() async throws {
    try await RunningPreview.with(folder) { preview in
      try await preview.built()
      try folder.move("Content", to: "Elsewhere")
      guard case .refused(let findings)? = await preview.next() else { throw Surprise() }
      #expect(findings.map(\.rule.name) == ["unreadable"])
      #expect(try await preview.get("/cook/soup/").status == 200)
      try folder.move("Elsewhere", to: "Content")
      try await preview.built()
    }
  }

  @Test func theSiteStandsWhereItWillBePublished() async throws {
    try writeCollection(to: folder, baseURL: "https://example.org/a/b/")
    try await RunningPreview.with(folder) { preview in
      #expect(preview.address.hasSuffix("/a/b/"))
      try await preview.built()
      #expect(try await preview.get("/a/b/cook/soup/").status == 200)
      #expect(try await preview.get("/cook/soup/").status == 404)
      try writeCollection(to: folder, baseURL: "https://example.org/c/")
      try await preview.built()
      #expect(try await preview.get("/c/cook/soup/").status == 200)
      #expect(try await preview.get("/a/b/cook/soup/").status == 404)
    }
  }

  @Test func draftsAreShownOnRequest() async throws {
    try folder.write(
      "---\ndraft: true\n---\n" + question("Cook", "Soup"), to: "Content/Cook/Q2_Salt.md")
    for isShown in [false, true] {
      try await RunningPreview.with(folder, { $0.drafts = isShown }) { preview in
        try await preview.built()
        #expect(try await preview.get("/cook/salt/").status == (isShown ? 200 : 404))
      }
    }
  }

  @Test func aTakenPortIsSaid() async throws {
    try await RunningPreview.with(folder) { preview in
      let port = try #require(URL(string: preview.address)?.port.map(UInt16.init))
      await #expect(throws: PreviewFailure.portTaken(port)) {
        try await RunningPreview.with(folder, { $0.port = port }) { _ in throw Surprise() }
      }
    }
  }

  @Test(arguments: ["example.org", "", "192.0.2.1"])
  func whatIsNoAddressOfTheMachineIsSaid(host: String) async {
    await #expect(throws: PreviewFailure.noAddress(host)) {
      try await RunningPreview.with(folder, { $0.host = host }) { _ in throw Surprise() }
    }
  }

  @Test func aFolderThatIsNotThereIsSaid() async throws {
    try folder.remove("Content")
    await #expect(throws: PreviewFailure.self) {
      try await RunningPreview.with(folder) { _ in throw Surprise() }
    }
  }

  /// Neither the content nor the published site has the preview's folder in it, wherever temporary files go.
  @Test func itsOwnFolderLiesOutside() throws {
    let temporary = FileManager.default.temporaryDirectory.path
    let inside = try PreviewFolder(outside: [folder.path])
    defer { inside.remove() }
    #expect(!inside.path.hasPrefix(folder.path))
    let elsewhere = try PreviewFolder(outside: [temporary])
    defer { elsewhere.remove() }
    #expect(!elsewhere.path.hasPrefix(temporary + "/"))
    #expect(throws: PreviewFailure.self) { try PreviewFolder(outside: ["/"]) }
  }
}
