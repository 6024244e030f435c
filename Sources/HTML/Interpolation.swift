extension HTML {
  /// What may stand in `\( )` in a template, and nothing else.
  ///
  /// NB: two overloads must never be added. One for `[String]`, or one for
  /// `some CustomStringConvertible`, changes how a list of closures is inferred, without an error:
  /// the list is then escaped, or printed as a Swift array. `InterpolationTests` holds this.
  package struct Interpolation: StringInterpolationProtocol {
    @usableFromInline var bytes: [UInt8] = []

    package init(literalCapacity: Int, interpolationCount: Int) {
      bytes.reserveCapacity(literalCapacity + 32 * interpolationCount)
    }

    /// A static string, since what stands in the program needs no storage of its own to be copied from.
    package mutating func appendLiteral(_ literal: StaticString) {
      literal.withUTF8Buffer { bytes.append(contentsOf: $0) }
    }

    /// Text, escaped. Inlined, so that each kind of text gets code of its own.
    @inlinable
    package mutating func appendInterpolation(_ text: some StringProtocol) {
      assertQuoted()
      var text = String(text)
      text.withUTF8 { appendEscaped($0, to: &bytes) }
    }

    /// A number, in digits.
    package mutating func appendInterpolation(_ number: Int) {
      assertQuoted()
      bytes.append(contentsOf: String(number).utf8)
    }

    /// Markup, as it is.
    package mutating func appendInterpolation(_ markup: HTML) {
      bytes.append(contentsOf: markup.bytes)
    }

    /// Markup, or nothing.
    package mutating func appendInterpolation(_ markup: HTML?) {
      if let markup { bytes.append(contentsOf: markup.bytes) }
    }

    /// Markup after markup.
    package mutating func appendInterpolation(_ list: [HTML]) {
      for markup in list { bytes.append(contentsOf: markup.bytes) }
    }

    /// Markup after markup, with a separator between.
    package mutating func appendInterpolation(_ list: [HTML], separator: HTML) {
      for (index, markup) in list.enumerated() {
        if index > 0 { bytes.append(contentsOf: separator.bytes) }
        bytes.append(contentsOf: markup.bytes)
      }
    }

    /// Markup where the condition holds; it is not evaluated otherwise.
    package mutating func appendInterpolation(
      if condition: Bool, _ markup: @autoclosure () -> HTML
    ) {
      if condition { bytes.append(contentsOf: markup().bytes) }
    }

    /// A string that is markup already. Whoever writes this vouches for it.
    package mutating func appendInterpolation(trusted markup: String) {
      bytes.append(contentsOf: markup.utf8)
    }

    @available(
      *, unavailable,
      message: "say what stands where the text is missing: `text ?? …`, or `text.map { … }`"
    )
    package mutating func appendInterpolation(_ text: String?) {}

    /// One escaper serves text and attributes because attributes are quoted: this catches the slip.
    @inlinable
    func assertQuoted() {
      assert(bytes.last != UInt8(ascii: "="), "quote the attribute: attr=\"\\(value)\"")
    }
  }
}
