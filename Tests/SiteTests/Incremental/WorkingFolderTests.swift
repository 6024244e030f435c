import Foundation
import Testing

@testable import Site

@Suite struct WorkingFolderTests {
  private let here = WorkingFolder()
  private let current = FileManager.default.currentDirectoryPath

  @Test(arguments: [
    ("Content", "Content"), ("./Content/", "Content"), (".", ""), ("a//b", "a/b"),
  ])
  func relative(path: String, expected: String) {
    #expect(here.relative(path) == expected)
    #expect(here.relative(current + "/" + path) == expected)
  }

  @Test func aFolderElsewhere() {
    let path = "/rolecall-nowhere/a"
    #expect(here.relative(path).hasPrefix("../"))
    #expect(here.relative(path).hasSuffix("/rolecall-nowhere/a"))
  }

  @Test func within() {
    #expect(here.isWithin("Public/.rolecall", "Public"))
    #expect(here.isWithin(".rolecall", "."))
    #expect(!here.isWithin("Public-2/.rolecall", "Public"))
    #expect(!here.isWithin(".rolecall", "Public"))
  }
}
