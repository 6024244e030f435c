import Foundation
import Testing

@testable import SearchIndex

/// The index as the client reads it: what Swift writes goes through `search.js` in Node.
@Suite(.enabled(if: Client.node != nil, "Node is not installed"))
struct ClientTests {
  @Test(arguments: [
    ("a topic", "RAG Quality", "ai-engineer/rag-quality/ ml-engineer/model-drift/#alarms"),
    ("a word of a section", "threshold", "ml-engineer/model-drift/#alarms"),
    ("another form", "alarming thresholds", "ml-engineer/model-drift/#alarms"),
    ("British for American", "optimising", "ml-engineer/serving/#batching"),
    ("a beginning", "thresh", "ml-engineer/model-drift/#alarms"),
    ("a typo", "treshold", "ml-engineer/model-drift/#alarms"),
    ("swapped letters", "thershold", "ml-engineer/model-drift/#alarms"),
    ("a name with a sign", "recall@k", "ai-engineer/rag-quality/#gaps"),
    ("the name without it", "recallk", "ai-engineer/rag-quality/#gaps"),
    ("a synonym", "lag", "ml-engineer/serving/#batching"),
    ("a synonym that no page has", "VRAM", "ml-engineer/serving/#batching"),
    ("a term in other words", "devices are out of space", "ml-engineer/serving/#batching"),
    ("a keyword that the text lacks", "throughput", "ml-engineer/serving/"),
    ("words that say nothing", "what is it about", "-"),
    ("a phrase", "\"alarm threshold\"", "ml-engineer/model-drift/#alarms"),
    ("a phrase that stands nowhere", "\"threshold alarm\"", "-"),
    ("a phrase of forms", "\"alarms threshold\"", "-"),
    ("words in one piece", "alarm-threshold", "ml-engineer/model-drift/#alarms"),
    ("words in one piece, begun", "alarm-thresh", "ml-engineer/model-drift/#alarms"),
    ("without a word", "quality -rag", "ml-engineer/model-drift/#alarms"),
    ("a power", "10⁻⁷", "ai-engineer/rag-quality/#gaps"),
    ("a power in plain signs", "10^-7", "ai-engineer/rag-quality/#gaps"),
    ("a minus that leaves nothing out", "alarm --flag", "ml-engineer/model-drift/#alarms"),
    ("a role", "role:ml-engineer", "ml-engineer/model-drift/ ml-engineer/serving/"),
    ("a role begun, and a word", "role:ml quality", "ml-engineer/model-drift/#alarms"),
    ("a theme", "theme:speed", "ml-engineer/serving/"),
    ("a level", "level:advanced", "ai-engineer/rag-quality/"),
    ("a scenario", "scenario:too-slow", "ml-engineer/serving/"),
    ("no such theme", "theme:cooking", "-"),
    ("a theme beyond ASCII", "theme:größe", "ai-engineer/rag-quality/"),
    ("a theme as another keyboard writes it", "theme:GRO\u{308}ßE", "ai-engineer/rag-quality/"),
    ("a name in quotation marks", "role:\"ML Engineer\" rag", "-"),
    ("without a role", "-role:ml-engineer", "ai-engineer/rag-quality/"),
    ("without a role, and a word", "quality -role:ai-engineer", "ml-engineer/model-drift/#alarms"),
    ("without a theme of a role", "role:ml -theme:speed", "ml-engineer/model-drift/"),
    ("without what is not there", "threshold -theme:cooking", "ml-engineer/model-drift/#alarms"),
    ("a facet without a name", "threshold theme:-", "ml-engineer/model-drift/#alarms"),
    ("gibberish", "xqzzy wvvkj", "-"),
  ])
  func finds(_ name: String, _ query: String, _ found: String) async throws {
    #expect(try await Client.whole.lines(for: [query]) == [found])
    #expect(try await Client.split.lines(for: [query]) == [found], "split")
  }

  /// What is quoted or left out holds in the first answer, however many parts that takes.
  @Test(arguments: [
    ("a phrase", "\"set an alarm threshold by what\"", "ml-engineer/model-drift/#alarms"),
    ("a phrase of what is another form", "\"serving\"", "ml-engineer/serving/"),
    ("without a word", "quality -rag", "ml-engineer/model-drift/#alarms"),
    ("without a word in another form", "batch -serving", "-"),
    ("without many words", "quality -rag -recall -tune", "ml-engineer/model-drift/#alarms"),
    ("another form", "serving", "ml-engineer/serving/"),
  ])
  func findsInManyParts(_ name: String, _ query: String, _ found: String) async throws {
    #expect(try await Client.scattered.lines(for: [query]) == [found])
  }

  /// In a split index the second half's part is one that nobody asked for.
  @Test func twoWordsInOne() async throws {
    #expect(try await Client.whole.lines(for: ["batchsize"]) == ["ml-engineer/serving/#batching"])
    #expect(try await Client.split.lines(for: ["batchsize"]) == ["-"])
  }

  /// Words of the synonyms that stand in no page are known as well as the pages' own.
  @Test(arguments: ["graphics storage", "graphics stor", "grahpics storage", "graphics", "graph"])
  func whatOnlySynonymsHave(_ query: String) async throws {
    #expect(try await Client.whole.lines(for: [query]) == ["ml-engineer/serving/#batching"])
  }

  @Test func optionsNarrow() async throws {
    let lines = try await Client.whole.lines(
      for: [["quality", ["role": "ml-engineer"]], ["quality", ["limit": 1]]])
    #expect(lines == ["ml-engineer/model-drift/#alarms", "ai-engineer/rag-quality/"])
  }

  /// Any value is a query, and most find nothing.
  @Test func survivesAnything() async throws {
    let queries: [Any] = [
      "", " ", "\"", "\"\"", "-", "--", "-\"", "role:", "role:\"", ":", "__proto__", "constructor",
      "toString hasOwnProperty", "<script>alert(1)</script>", ".*+?^${}()|[]\\", "👩‍🔬 🧪", "שלום עולם",
      "\u{0}\u{FFFF}", String(repeating: "a", count: 10_000),
      String(repeating: "ab ", count: 3_000),
      String(repeating: "\"", count: 999), "%00 %E0%A4%A", NSNull(), 7, true, [[]], [["a": 1]],
    ]
    let lines = try await Client.whole.lines(for: queries)
    #expect(lines == queries.map { _ in "-" })
  }

  @Test(arguments: [
    ("cut", "ml-engineer/serving/#batching", 2),
    ("wrong", "error: search/index.bin cannot be read", 4),
    ("failing", "error: network", 2),
    ("newer", "error: search/index.bin cannot be read", 4),
  ])
  func network(_ scenario: String, _ first: String, _ fetches: Int) async throws {
    let lines = try await Client.whole.lines(for: ["batching", "batching"], scenario: scenario)
    #expect(lines.first == first)
    #expect(lines.last == "index fetched \(fetches) times")
  }

  @Test func aStaleIndexIsFetchedAnew() async throws {
    #expect(
      try await Client.split.lines(for: ["batching"], scenario: "stale")
        == ["ml-engineer/serving/#batching", "index fetched 2 times"])
    #expect(
      try await Client.whole.lines(for: ["\"alarm threshold\""], scenario: "stale")
        == ["ml-engineer/model-drift/#alarms", "index fetched 2 times"])
  }

  /// A part that it asked for would be missing, and the index fetched twice.
  @Test func filtersAloneNeedNoPart() async throws {
    #expect(
      try await Client.split.lines(for: ["role:ai-engineer"], scenario: "stale")
        == ["ai-engineer/rag-quality/", "index fetched 1 times"])
  }

  @Test func theSameBytesEveryTime() async throws {
    let files = await Client.index(limits: .tiny).files
    let again = await Client.index(limits: .tiny).files
    #expect(again.map(\.name) == files.map(\.name))
    #expect(again.map { $0.make() } == files.map { $0.make() })
    #expect(files.filter { $0.name.hasPrefix("words.") }.count == 3)
    #expect(files.last?.name == "index.bin")
  }
}

extension SearchLimits {
  static let tiny = SearchLimits(index: 64, part: 64)
}
