extension HTML {
  /// What may stand in `\( )` in a template, and nothing else.
  ///
  /// NB: two overloads must never be added. One for `[String]`, or one for
  /// `some CustomStringConvertible`, changes how a list of closures is inferred, without an error:
  /// the list is then escaped, or printed as a Swift array. `InterpolationTests` holds this.
  package struct Interpolation: StringInterpolationProtocol {
    var bytes: [UInt8] = []

    package init(literalCapacity: Int, interpolationCount: Int) {
      bytes.reserveCapacity(literalCapacity + 32 * interpolationCount)
    }

    /// A static string, since what stands in the program needs no storage of its own to be copied from.
    package mutating func appendLiteral(_ literal: StaticString) {
      literal.withUTF8Buffer { bytes.append(contentsOf: $0) }
    }

    /// Text, escaped.
    ///
    /// For two types and not for `some StringProtocol`: across targets the compiler makes no code of its
    /// own for each type where the function is `package`, and asks the type for every step.
    package mutating func appendInterpolation(_ text: String) {
      assertQuoted()
      appendEscaped(text.utf8, to: &bytes)
    }

    package mutating func appendInterpolation(_ text: Substring) {
      assertQuoted()
      appendEscaped(text.utf8, to: &bytes)
    }

    /// A number, in digits.
    package mutating func appendInterpolation(_ number: Int) {
      assertQuoted()
      bytes.append(contentsOf: String(number).utf8)
    }

    /// Markup, as it is.
    package mutating func appendInterpolation(_ markup: HTML) { append(markup) }

    /// Markup, or nothing.
    package mutating func appendInterpolation(_ markup: HTML?) {
      if let markup { append(markup) }
    }

    /// Markup after markup.
    package mutating func appendInterpolation(_ list: [HTML]) {
      for index in list.indices { append(list[index]) }
    }

    /// Markup after markup, with a separator between.
    package mutating func appendInterpolation(_ list: [HTML], separator: HTML) {
      for index in list.indices {
        if index > 0 { append(separator) }
        append(list[index])
      }
    }

    /// Markup where the condition holds; it is not evaluated otherwise.
    package mutating func appendInterpolation(
      if condition: Bool, _ markup: @autoclosure () -> HTML
    ) {
      if condition { append(markup()) }
    }

    /// From where the bytes stand: handing the array on would count one more and one less that use it.
    @inline(__always)
    private mutating func append(_ markup: HTML) {
      markup.bytes.withUnsafeBufferPointer { bytes.append(contentsOf: $0) }
    }

    @available(
      *, unavailable,
      message: "say what stands where the text is missing: `text ?? …`, or `text.map { … }`"
    )
    package mutating func appendInterpolation(_ text: String?) {}

    /// One escaper serves text and attributes because attributes are quoted: this catches the slip.
    private func assertQuoted() {
      assert(bytes.last != UInt8(ascii: "="), "quote the attribute: attr=\"\\(value)\"")
    }
  }
}
