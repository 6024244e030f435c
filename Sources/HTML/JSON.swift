internal import Bytes

/// A JSON value with its keys in the order in which they were given.
package enum JSON: Sendable, Equatable {
  case null
  case bool(Bool)
  case number(Int)
  case text(String)
  case list([JSON])
  case object([(String, JSON)])

  package static func == (left: JSON, right: JSON) -> Bool { left.bytes == right.bytes }

  /// `nil` becomes `null`.
  package static func text(orNull text: String?) -> JSON { text.map(JSON.text) ?? .null }
}

extension JSON {
  /// `{"a":"x < y"}` → `{"a":"x \u003C y"}`: no `<` is left, so that it can stand in a page too.
  package var bytes: [UInt8] {
    var bytes: [UInt8] = []
    append(to: &bytes)
    return bytes
  }

  fileprivate func append(to bytes: inout [UInt8]) {
    switch self {
    case .null: bytes += "null".utf8
    case .bool(let value): bytes += (value ? "true" : "false").utf8
    case .number(let number): bytes += String(number).utf8
    case .text(let text): JSON.append(text, to: &bytes)
    case .list(let items):
      bytes.append(UInt8(ascii: "["))
      for (index, item) in items.enumerated() {
        if index > 0 { bytes.append(UInt8(ascii: ",")) }
        item.append(to: &bytes)
      }
      bytes.append(UInt8(ascii: "]"))
    case .object(let members):
      bytes.append(UInt8(ascii: "{"))
      for (index, (key, value)) in members.enumerated() {
        if index > 0 { bytes.append(UInt8(ascii: ",")) }
        JSON.append(key, to: &bytes)
        bytes.append(UInt8(ascii: ":"))
        value.append(to: &bytes)
      }
      bytes.append(UInt8(ascii: "}"))
    }
  }

  fileprivate static func append(_ text: String, to bytes: inout [UInt8]) {
    var text = text
    bytes.append(UInt8(ascii: "\""))
    text.withUTF8 { text in
      // Runs between special bytes are copied whole.
      var start = 0
      while true {
        let index = firstSpecial(in: text, from: start)
        bytes.append(contentsOf: UnsafeBufferPointer(rebasing: text[start..<index]))
        guard index < text.count else { return }
        bytes += escape(for: text[index])!.utf8
        start = index + 1
      }
    }
    bytes.append(UInt8(ascii: "\""))
  }

  /// Where the next byte stands that needs escaping, or the end.
  private static func firstSpecial(in text: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    var index = start
    while index + 8 <= text.count {
      let bytes = EightBytes(text, at: index)
      if bytes.holds(UInt8(ascii: "\"")) || bytes.holds(UInt8(ascii: "\\"))
        || bytes.holds(UInt8(ascii: "<")) || bytes.holdsControl
      {
        break
      }
      index += 8
    }
    while index < text.count, escape(for: text[index]) == nil { index += 1 }
    return index
  }

  @inline(__always)
  private static func escape(for byte: UInt8) -> String? {
    switch byte {
    case UInt8(ascii: "\""): return "\\\""
    case UInt8(ascii: "\\"): return "\\\\"
    case UInt8(ascii: "\n"): return "\\n"
    case UInt8(ascii: "<"): return "\\u003C"
    case 0x00...0x1F:
      let digits = String(byte, radix: 16, uppercase: true)
      return "\\u00\(digits.utf8.count == 1 ? "0" : "")\(digits)"
    default: return nil
    }
  }
}

extension HTML.Interpolation {
  /// A text in a data block, quoted and escaped: `<script type="application/ld+json">{"a":\(json: text)}</script>`.
  package mutating func appendInterpolation(json text: String) {
    JSON.append(text, to: &bytes)
  }

  /// A text, or `null`.
  package mutating func appendInterpolation(jsonOrNull text: String?) {
    if let text { JSON.append(text, to: &bytes) } else { appendLiteral("null") }
  }

  /// Texts in brackets.
  package mutating func appendInterpolation(json texts: [String]) {
    appendLiteral("[")
    for index in texts.indices {
      if index > 0 { appendLiteral(",") }
      JSON.append(texts[index], to: &bytes)
    }
    appendLiteral("]")
  }
}
