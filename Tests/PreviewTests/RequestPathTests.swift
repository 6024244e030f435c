import Testing

@testable import Preview

@Suite struct RequestPathTests {
  @Test(arguments: [
    ("/", [], true),
    ("/compare", ["compare"], false),
    ("/compare/", ["compare"], true),
    ("/a/index.md", ["a", "index.md"], false),
    ("/%C3%BCbersetzer-in/was-hei%C3%9Ft-das/", ["übersetzer-in", "was-heißt-das"], true),
    ("/übersetzer-in/", ["übersetzer-in"], true),
    ("/a%20b/c+d", ["a b", "c+d"], false),
    ("/a/b..c", ["a", "b..c"], false),
  ])
  func namesAreDecoded(text: String, names: [String], isFolder: Bool) {
    let path = RequestPath(text)
    #expect(path?.names == names)
    #expect(path?.isFolder == isFolder)
  }

  /// Out of the folder, into what is hidden, or nowhere.
  @Test(arguments: [
    "", "a", "//", "//example.org/", "/a//b", "/..", "/../", "/a/../b", "/./", "/%2e%2e/",
    "/%2E%2E",
    "/..%2f", "/a%2f..%2f..", "/a%2Fb", "/a%00", "/.rolecall-files", "/a/.git/", "/%2Egit", "/%",
    "/%4",
    "/%zz", "/%+1", "/%ff", "/%C3",
  ])
  func whatNamesNoFileIsRefused(text: String) {
    #expect(RequestPath(text) == nil)
  }
}

@Suite struct BasePathTests {
  @Test(arguments: [
    ("https://example.org", "/", []),
    ("https://example.org/", "/", []),
    ("https://example.org/questions", "/questions/", ["questions"]),
    ("http://example.org:80/a/b/?c#d", "/a/b/", ["a", "b"]),
    ("/a/", "/a/", ["a"]),
    ("https://example.org/fr%C3%A4gen/", "/fr%C3%A4gen/", ["frägen"]),
    ("not an address", "/", []),
    ("https://example.org/a/../b/", "/", []),
    ("", "/", []),
  ])
  func thePathOfAnAddress(address: String, text: String, names: [String]) {
    #expect(BasePath(address).text == text)
    #expect(BasePath(address).names == names)
  }
}
