import HTML
import Testing

@Suite struct EscapingTests {
  @Test(arguments: [
    ("", ""),
    ("plain", "plain"),
    ("&", "&amp;"),
    ("<>", "&lt;&gt;"),
    (#"'""#, "&#39;&quot;"),
    ("a&b<c", "a&amp;b&lt;c"),
    ("größe → ∞ 👩‍🔬", "größe → ∞ 👩‍🔬"),
    ("&amp;", "&amp;amp;"),
  ])
  func escapes(text: String, expected: String) {
    var bytes: [UInt8] = []
    appendEscaped(text.utf8, to: &bytes)
    #expect(String(decoding: bytes, as: UTF8.self) == expected)
  }

  /// Storage that is not contiguous takes the other way to the same bytes.
  @Test func lazySequencesToo() {
    var bytes: [UInt8] = []
    appendEscaped("a<b".utf8.lazy.map { $0 }, to: &bytes)
    #expect(String(decoding: bytes, as: UTF8.self) == "a&lt;b")
  }
}

@Suite struct JSONTests {
  @Test(arguments: [
    (JSON.null, "null"),
    (.bool(true), "true"),
    (.number(-3), "-3"),
    (.text("a\"b\\c\nd\u{1}é"), #""a\"b\\c\nd\u0001é""#),
    (.text("</script>"), #""\u003C/script>""#),
    (.list([.number(1), .text("x")]), #"[1,"x"]"#),
    (.object([("b", .number(1)), ("a", .null)]), #"{"b":1,"a":null}"#),
    (.text(orNull: nil), "null"),
  ])
  func writes(value: JSON, expected: String) {
    #expect(String(decoding: value.bytes, as: UTF8.self) == expected)
  }
}
