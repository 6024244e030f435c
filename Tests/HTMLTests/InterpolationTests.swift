import HTML
import Testing

/// What each form of interpolation in a template gives, and that inference keeps giving it.
@Suite struct InterpolationTests {
  private let hostile = #"<b a="1" b='2'>&"#
  private let escaped = "&lt;b a=&quot;1&quot; b=&#39;2&#39;&gt;&amp;"

  @Test func textIsEscaped() {
    let markup: HTML = "<p>\(hostile)</p>"
    #expect(markup.description == "<p>\(escaped)</p>")
  }

  @Test func attributesAreEscapedByTheSameFunction() {
    let markup: HTML = """
      <p title="\(hostile)"></p>
      """
    #expect(markup.description == #"<p title="\#(escaped)"></p>"#)
  }

  @Test func markupIsNotEscapedAgain() {
    let inner: HTML = "<i>\("<")</i>"
    let outer: HTML = "<p>\(inner)</p>"
    #expect(outer.description == "<p><i>&lt;</i></p>")
  }

  @Test func numbersAreDigits() {
    let markup: HTML = "\(-42)"
    #expect(markup.description == "-42")
  }

  @Test func optionalMarkupIsItselfOrNothing() {
    let some: HTML? = "<b></b>"
    let none: HTML? = nil
    let markup: HTML = "[\(some)\(none)]"
    #expect(markup.description == "[<b></b>]")
  }

  @Test func listsAreJoined() {
    let list: [HTML] = ["<a>", "<b>"]
    let markup: HTML = "\(list) \(list, separator: ", ")"
    #expect(markup.description == "<a><b> <a>, <b>")
  }

  @Test func conditionsInsertOrDoNot() {
    let markup: HTML = "\(if: true, "<b>\("&")</b>")\(if: false, "<i></i>")"
    #expect(markup.description == "<b>&amp;</b>")
  }

  @Test func anUnmetConditionEvaluatesNothing() {
    var evaluated = false
    func note() -> HTML {
      evaluated = true
      return ""
    }
    let markup: HTML = "\(if: false, note())"
    #expect(markup.isEmpty)
    #expect(!evaluated)
  }

  @Test func dataIsQuotedAndEscaped() {
    let none: String? = nil
    let some: String? = "<b>"
    let data: HTML =
      #"{"a":\#(json: "\""),"b":\#(json: ["x", "y"]),"c":\#(jsonOrNull: none),"d":\#(jsonOrNull: some)}"#
    #expect(data.description == #"{"a":"\"","b":["x","y"],"c":null,"d":"\u003Cb>"}"#)
  }

  /// NB: an overload for `[String]` or `some CustomStringConvertible` would turn these lists into
  /// text, without an error.
  @Test func closuresInListsAreInferredAsMarkup() {
    let words = ["a", "<"]
    let note: String? = "&"
    let list: HTML = "<ul>\(words.map { "<li>\($0)</li>" })</ul>"
    let optional: HTML = "\(note.map { "<em>\($0)</em>" })"
    #expect(list.description == "<ul><li>a</li><li>&lt;</li></ul>")
    #expect(optional.description == "<em>&amp;</em>")
  }
}
