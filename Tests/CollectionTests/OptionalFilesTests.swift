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
}
