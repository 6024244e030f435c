import Storage
import Testing

@testable import Collection

@Suite struct StorageTests {
  /// A question in which no property has the value of another, or one that it would have if it were
  /// forgotten.
  private let question = Question(
    source: "A/Q4_B.md", role: 2, number: 4, slug: "b", id: "for-ever", title: "Title",
    titleID: "topic", text: "Text?", brief: "Brief?", stance: "Stance.", themes: ["one", "two"],
    scenario: "worse", difficulty: .advanced, updated: Day("2026-11-23"), skills: ["skill"],
    weak: "weak", strong: "strong", related: ["c/d"], aliases: ["/old/"], isDraft: true,
    namesSources: true)

  private func read<Value>(
    _ writer: ByteWriter, _ value: (inout ByteReader) -> Value
  ) -> (Value, isWhole: Bool) {
    writer.bytes.withUnsafeBytes {
      var reader = ByteReader($0)
      let value = value(&reader)
      return (value, !reader.failed && reader.isAtEnd)
    }
  }

  @Test func everyPropertyOfAQuestionIsKept() {
    var writer = ByteWriter()
    question.store(in: &writer)
    let (copy, isWhole) = read(writer) { Question(from: &$0, role: 2) }
    #expect(isWhole)
    let properties = Mirror(reflecting: question).children
    #expect(properties.count == 21)
    for (one, other) in zip(properties, Mirror(reflecting: copy).children) {
      #expect("\(one.value)" == "\(other.value)", "\(one.label ?? "")")
    }
  }

  @Test func aFindingIsKept() {
    let finding = Finding(
      .badDate, "A/Q1_B.md", line: 300, column: 12, words: "`never`", "no day", remedy: "write one")
    var writer = ByteWriter()
    finding.store(in: &writer)
    #expect(read(writer) { Finding(from: &$0) } == (finding, true))
  }

  @Test func everyRuleIsFoundByItsName() {
    for rule in Rule.all {
      let finding = Finding(rule, "", "", remedy: "")
      var writer = ByteWriter()
      finding.store(in: &writer)
      #expect(read(writer) { Finding(from: &$0) }.0 == finding)
    }
  }

  @Test(arguments: [0, 1, 127, 128, 300, 1 << 40, Int.max, -1]) func number(_ number: Int) {
    var writer = ByteWriter()
    writer.put(number)
    #expect(read(writer) { $0.number() } == (number, true))
  }

  @Test func aRunIsCountedBehindIt() {
    var writer = ByteWriter(expecting: 4)
    writer.put(7)
    writer.putRun { run in
      run.put("größe")
      run.putRun { $0.put(raw: []) }
    }
    #expect(
      writer.bytes == [7, 16, 0, 0, 0, 0, 0, 0, 0, 7] + Array("größe".utf8)
        + [UInt8](repeating: 0, count: 8))
    #expect(read(writer) { [$0.number()..<7, $0.countedRun()] } == ([7..<7, 9..<25], true))
  }

  @Test func aRunBeyondTheEndIsSeen() {
    var writer = ByteWriter()
    writer.put(fixed: .max)
    #expect(read(writer) { $0.countedRun() } == (8..<8, false))
  }

  /// Wherever what is kept is cut, it is seen, and nothing is read beyond its end.
  @Test func aCutIsSeen() {
    var writer = ByteWriter()
    question.store(in: &writer)
    for count in 0..<writer.bytes.count {
      let failed = writer.bytes[..<count].withUnsafeBytes {
        var reader = ByteReader($0)
        _ = Question(from: &reader, role: 0)
        return reader.failed
      }
      #expect(failed, "cut after \(count)")
    }
  }
}
