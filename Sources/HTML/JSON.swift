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

  private static func append(_ text: String, to bytes: inout [UInt8]) {
    var text = text
    bytes.append(UInt8(ascii: "\""))
    text.withUTF8 { text in
      // Runs between special bytes are copied whole.
      var start = 0
      for index in 0..<text.count {
        guard let escape = escape(for: text[index]) else { continue }
        bytes.append(contentsOf: UnsafeBufferPointer(rebasing: text[start..<index]))
        bytes += escape.utf8
        start = index + 1
      }
      bytes.append(contentsOf: UnsafeBufferPointer(rebasing: text[start...]))
    }
    bytes.append(UInt8(ascii: "\""))
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
  /// A JSON value in a data block: `<script type="application/ld+json">\(json: value)</script>`.
  package mutating func appendInterpolation(json value: JSON) {
    value.append(to: &bytes)
  }
}
