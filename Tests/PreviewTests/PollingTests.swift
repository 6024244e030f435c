import Synchronization
import Testing

@testable import Preview

@Suite struct PollingTests {
  /// However often it is asked, most of the time it rests.
  @Test func looksATenthOfTheTime() {
    let looked = Mutex((times: 0, longest: Duration.zero, all: Duration.zero))
    let clock = ContinuousClock()
    var polling = Polling {
      let time = clock.measure { rest(.milliseconds(20)) }
      looked.withLock { $0 = ($0.times + 1, max($0.longest, time), $0.all + time) }
      return 1
    }
    let elapsed = clock.measure {
      for _ in 0..<40 { _ = polling.hasChange(within: .milliseconds(20)) }
    }
    let (times, longest, all) = looked.withLock { $0 }
    #expect(times >= 2)
    #expect(all <= elapsed / 10 + longest * 3)
  }

  @Test func seesAChange() {
    let stamp = Atomic(1)
    var polling = Polling { stamp.load(ordering: .relaxed) }
    let answers = [1, 2, 2].map {
      stamp.store($0, ordering: .relaxed)
      return polling.hasChange(within: .milliseconds(300))
    }
    #expect(answers == [false, true, false])
  }
}
