import Foundation
import Site
import Testing

@Suite struct HostFilesTests {
  /// A picture that an author replaces has to be seen, whatever the folder is called that it is kept in.
  @Test func onlyTheProgramsOwnFilesAreKeptForEver() async throws {
    let place = try Workplace()
    try place.write("![The logo](../assets/logo.svg)", to: "Content/Cook/Q1_Soup.md")
    try place.write("<svg xmlns='http://www.w3.org/2000/svg'/>", to: "Content/assets/logo.svg")
    try await place.build()
    let published = try place.site().keys.filter { $0.hasPrefix("assets/") }
    let own = published.filter { $0.contains(/\.[0-9a-z]{10}\.[a-z0-9]+$/) }
    #expect(Set(published).subtracting(own) == ["assets/logo.svg"])
    let headers = try #require(place.text("Public/_headers"))
    #expect(keptForEver(headers) == own.map { "/" + $0 }.sorted())
  }

  /// The patterns below which a host is told never to ask again.
  private func keptForEver(_ headers: String) -> [String] {
    headers.components(separatedBy: "\n\n").filter { $0.contains("immutable") }
      .compactMap { $0.split(separator: "\n").first.map(String.init) }.sorted()
  }
}
