/// Markup, as the UTF-8 bytes that go into the file.
///
/// A template is a Swift function that returns `HTML`. What is written in its literal is trusted,
/// because a developer typed it; what is interpolated is escaped, because it came from data:
///
///     let name = "A & B"
///     let markup: HTML = "<b>\(name)</b>"   // <b>A &amp; B</b>
package struct HTML: Sendable, Equatable {
  package private(set) var bytes: [UInt8]

  package init() { bytes = [] }

  /// Bytes that are markup already, each text in them escaped. Whoever writes this vouches for it.
  package init(trusted bytes: [UInt8]) { self.bytes = bytes }

  package var isEmpty: Bool { bytes.isEmpty }

  package static func += (left: inout HTML, right: HTML) {
    left.bytes.append(contentsOf: right.bytes)
  }
}

extension HTML: ExpressibleByStringInterpolation {
  package init(stringLiteral value: StaticString) { bytes = value.withUTF8Buffer { Array($0) } }

  package init(stringInterpolation: Interpolation) { bytes = stringInterpolation.bytes }
}

extension HTML: CustomStringConvertible {
  package var description: String { String(decoding: bytes, as: UTF8.self) }
}
