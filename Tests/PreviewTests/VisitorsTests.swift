import Testing

@testable import Preview

@Suite struct VisitorsTests {
  @Test(arguments: [
    ("127.0.0.1", "127.0.0.1:8080", true),
    ("127.0.0.1", "localhost:8080", true),
    ("127.0.0.1", "LOCALHOST", true),
    ("127.0.0.1", "my.localhost:8080", true),
    ("::1", "[::1]:8080", true),
    // A page from elsewhere, whose name was made to lead here.
    ("127.0.0.1", "evil.example:8080", false),
    ("127.0.0.1", "localhost.evil.example", false),
    ("127.0.0.1", "127.evil.example:8080", false),
    ("127.0.0.1", "127.0.0.1.evil.example", false),
    ("127.0.0.1", "127.0.0.+1", false),
    ("127.8.9.10", "127.8.9.10", true),
    ("::1", "[2001:db8::1]:8080", false),
    ("127.0.0.1", "", false),
    // Who opens it to a network does not know by which name others come.
    ("0.0.0.0", "desk.example:8080", true),
    ("192.168.0.4", "desk.example:8080", true),
  ])
  func loopbackAnswersItsOwnNames(address: String, host: String, isAdmitted: Bool) {
    #expect(Visitors(servingAt: address).admit(host: host) == isAdmitted)
  }

  @Test func aRequestWithoutAHostIsAnOldProgramsOwn() {
    #expect(Visitors(servingAt: "127.0.0.1").admit(host: nil))
  }
}
