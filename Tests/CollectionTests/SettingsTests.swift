import Foundation
import Testing

@testable import Collection

/// Findings send authors to `docs/content.md` for what a file may hold.
@Suite struct SettingsTests {
  @Test(arguments: SiteSettings.keys + Budgets.keys) func isDocumented(key: String) throws {
    let repository = URL(filePath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
    let document = try String(
      contentsOf: repository.appending(path: "docs/content.md"), encoding: .utf8)
    #expect(document.contains("`\(key)`"))
  }
}
