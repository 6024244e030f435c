import Collection
import Testing

@Suite struct AliasTests {
  @Test(
    arguments: [
      ("/old/address/", "old/address/", nil, "old/address/index.html"),
      ("old/address", "old/address/", nil, "old/address/index.html"),
      ("/old.html", "old.html", nil, "old.html"),
      ("/v1.2/", "v1.2/", nil, "v1.2/index.html"),
      ("/gr%C3%B6%C3%9Fe/", "größe/", nil, "größe/index.html"),
      ("/a/#gaps", "a/", "gaps", nil),
      ("#gaps", nil, "gaps", nil),
      ("/#gaps", "", "gaps", nil),
    ] as [(String, String?, String?, String?)])
  func addresses(text: String, address: String?, fragment: String?, file: String?) throws {
    let alias = try #require(Alias(text))
    #expect(alias.address == address && alias.fragment == fragment && alias.file == file)
  }

  @Test(arguments: ["", "/", "#", "/../outside/", "/a/../b/", "https://example.org/a/", "/a/?b"])
  func noAddresses(text: String) { #expect(Alias(text) == nil) }
}
