import Foundation
import TestSupport
import Testing

/// A build killed at any moment leaves every page whole with every asset that it names, and the next
/// build makes of it what a clean build gives.
///
/// Each round builds the other of two editions over the site that stands, and kills the build at a
/// random moment from the beginning of its writing on. `ROLECALL_FULL=1` runs all rounds.
@Suite struct KillTests {
  private let rounds = isFull ? 200 : 8
  private let questions = isFull ? 400 : 60

  @Test func aKilledBuildIsRepairedByTheNext() throws {
    let place = try Workplace()
    let editions = ["first", "second"]
    var clean: [[String: Data]] = []
    var writing: [Double] = []
    for edition in editions {
      try place.write(Sample(questions: questions, edition: edition), to: edition)
      #expect(try build(edition, in: place, output: "clean-\(edition)").end().status == 0)
      clean.append(try place.site("clean-\(edition)"))
    }
    // How long writing takes, so that the kills fall all over it.
    for edition in editions + editions {
      let program = try build(edition, in: place)
      let start = try waitForWriting(program, in: place)
      #expect(try program.end().status == 0)
      writing.append(seconds(since: start))
    }
    let length = writing.sorted()[writing.count / 2]

    var inStaging = 0
    var inPlacing = 0
    for round in 0..<rounds {
      let program = try build(editions[round % 2], in: place)
      _ = try waitForWriting(program, in: place)
      // Placing is short beside staging: every other kill is aimed at it.
      if round % 4 < 2 {
        usleep(UInt32.random(in: 0...UInt32(length * 1e6)))
      } else {
        while program.isRunning, !hasBegunPlacing(place) {}
        usleep(UInt32.random(in: 0...UInt32(length * 1e5)))
      }
      program.send(SIGKILL)
      let result = try program.end()
      let (old, new) = (clean[1 - round % 2], clean[round % 2])
      let left = try place.site()
      let site = left.filter { !$0.key.hasPrefix(".rolecall-staging/") }
      if result.wasKilled && site != new {
        if site == old { inStaging += 1 } else { inPlacing += 1 }
      }
      #expect(faults(of: site) == [], "round \(round)")
      for (path, bytes) in site where old[path] != bytes && new[path] != bytes {
        Issue.record("round \(round): \(path) is of neither site")
      }
      #expect(try build(editions[round % 2], in: place).end().status == 0)
      #expect(try place.site() == new, "round \(round)")
    }
    // A few kills may all fall into one of the two; two hundred do not.
    #expect(rounds < 200 || (inStaging > 0 && inPlacing > 0), "the kills fell beside the writing")
    print(
      "\(rounds) kills: \(inStaging) while files were staged, \(inPlacing) while they were placed")
  }

  private func build(_ content: String, in place: Workplace, output: String = "Public") throws
    -> Program
  {
    try Program(["build", "--content", content, "--output", output, "--quiet"], in: place.root)
  }

  private func waitForWriting(_ program: Program, in place: Workplace) throws
    -> ContinuousClock.Instant
  {
    while program.isRunning, !FileManager.default.fileExists(atPath: place.staging) { usleep(100) }
    return .now
  }

  /// The lists of files are staged when all else is.
  private func hasBegunPlacing(_ place: Workplace) -> Bool {
    access(place.staging + "/files.old", F_OK) == 0
  }

  private func seconds(since start: ContinuousClock.Instant) -> Double {
    (ContinuousClock.now - start) / .seconds(1)
  }

  /// Pages that are not whole, and files that a page or a style sheet names and that are not there.
  private func faults(of site: [String: Data]) -> [String] {
    var faults: [String] = []
    for (path, bytes) in site where path.hasSuffix(".html") {
      let text = String(decoding: bytes, as: UTF8.self)
      if !text.hasSuffix("</html>\n") { faults.append("\(path) is cut") }
      for match in text.matches(of: #/(?:href|src)="([^"#?:]+)"/#) {
        let name = String(match.output.1)
        // Other pages may be of the other edition; what a page is made of may not be missing.
        guard !name.hasSuffix("/"), !name.hasSuffix(".md") else { continue }
        let named = resolved(name, from: path)
        if site[named] == nil { faults.append("\(path) names \(named)") }
      }
    }
    return faults
  }

  private func resolved(_ name: String, from page: String) -> String {
    if name.hasPrefix("/") { return String(name.dropFirst()) }
    var parts = page.split(separator: "/").dropLast()
    for part in name.split(separator: "/") {
      if part == ".." { parts.removeLast() } else if part != "." { parts.append(part) }
    }
    return parts.joined(separator: "/")
  }
}
