import Testing

@testable import Site

@Suite struct StampTests {
  private func stamp(changed: UInt64) -> Stamp {
    Stamp(size: 1, modified: 5, changed: changed, node: 3)
  }

  /// What was changed in the tick in which it was looked at may change again in the same tick.
  @Test func whatIsYoungIsNotTrusted() {
    let second: UInt64 = 1_000_000_000
    let moment = 100 * second + 7
    let justNow = stamp(changed: moment - 1_000_000)
    #expect(justNow.trusted(at: moment) == .unknown)
    #expect(justNow.trusted(at: moment + second) == justNow)
    // A file system that counts whole seconds, or pairs of them.
    let whole = stamp(changed: 99 * second)
    #expect(whole.trusted(at: moment) == .unknown)
    #expect(whole.trusted(at: moment + second) == whole)
    // A clock that was put back.
    #expect(stamp(changed: 200 * second + 7).trusted(at: moment) == .unknown)
  }

  @Test func nothingHasNoStamp() { #expect(Stamp(of: "/rolecall-nowhere") == nil) }
}
