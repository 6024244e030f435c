import Collection
import Testing

@Suite struct OptionalFilesTests {
  private func read(_ site: String) throws -> (settings: SiteSettings, findings: [Finding]) {
    let disk = try TemporaryFolder(["site.yml": "title: On the disk\n"])
    let folder = try ContentFolder.scan(disk.path, excluding: nil)
    var findings: [Finding] = []
    let declared = OptionalFiles.read(
      folder, bytes: { path throws(Finding) in path == "site.yml" ? Array(site.utf8) : [] },
      findings: &findings)
    return (declared.site, findings)
  }

  /// Whoever keeps account of what was read hands the bytes over: nobody reads a second time.
  @Test func whatIsHandedOverIsRead() throws {
    #expect(try read("title: Handed over\n").settings.title == "Handed over")
  }

  @Test(arguments: [
    ("true", true), ("True", true), ("yes", true), ("ON", true), ("\"true\"", true),
    ("false", false), ("No", false), ("off", false),
  ])
  func aFlagIsReadAsYAMLMeansIt(text: String, flag: Bool) throws {
    let (settings, findings) = try read("print: \(text)\ntwins: \(text)\n")
    #expect((settings.print, settings.twins) == (flag, flag))
    #expect(findings.isEmpty)
  }

  /// Then the site is as without the key.
  @Test(arguments: ["maybe", "1", "", "[true]"]) func anyOtherFlagIsFound(text: String) throws {
    let (settings, findings) = try read("print: \(text)\ntwins: \(text)\n")
    #expect((settings.print, settings.twins) == (false, true))
    #expect(findings.map(\.line) == [1, 2])
  }

  @Test(arguments: [
    ("https://example.org/q", true), ("http://localhost:8080/", true), ("example.org/q", false),
    ("/q/", false), ("https://", false), ("ftp://example.org/", false), ("javascript:x", false),
  ])
  func anAddressIsWhole(text: String, isWhole: Bool) throws {
    let (settings, findings) = try read("base-url: \(text)\nrepository: \(text)\n")
    #expect(settings.baseURL == (isWhole ? text : nil))
    #expect(settings.repository == settings.baseURL)
    #expect(findings.map(\.line) == (isWhole ? [] : [1, 2]))
  }
}
