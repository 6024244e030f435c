import Collection
import Foundation
import Testing

@Suite struct ContentFolderTests {
  /// Files that tell of a repository are none of the collection's; a role may be called as they are.
  @Test func aRoleMayBeCalledSecurity() throws {
    let folder = try TemporaryFolder([
      "Security/Q1_Phish.md": "# P", "Security/CHANGELOG.md": "# C",
      "Security/figures/LICENSE": "L",
      "Security/figures/License/a.svg": "<svg/>", "SECURITY.md": "# S", "LICENSE": "L",
      "_Drafts/Q1_A.md": "# A", ".github/Q1_A.md": "# A", "About.md": "# About",
    ])
    try FileManager.default.createSymbolicLink(
      atPath: folder.path + "/Changelog", withDestinationPath: folder.path + "/Security")
    let content = try ContentFolder.scan(folder.path, excluding: nil)
    #expect(content.roles.map(\.name) == ["Changelog", "Security"])
    #expect(content.roles[1].questions.map(\.path) == ["Security/Q1_Phish.md"])
    #expect(content.roles[1].others == ["Security/figures/License/a.svg"])
    #expect(content.pages == ["About.md"])
  }
}
