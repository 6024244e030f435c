internal import Bytes

/// A file's text as its readers see it: valid UTF-8 without a byte-order mark, front matter apart.
package struct SourceText: Sendable {
  package let path: String
  package let bytes: [UInt8]
  /// The lines between the `---` lines, with the line of the file on which they begin.
  package let frontMatter: Range<Int>?
  /// Where the Markdown begins, and on which line of the file.
  package let body: Int
  package let bodyLine: Int

  package init(path: String, bytes: [UInt8]) throws(Finding) {
    self.path = path
    self.bytes = bytes
    let isValid = bytes.withUnsafeBufferPointer { firstInvalid(in: $0) }
    if let at = isValid {
      let line = 1 + bytes[..<at].count { $0 == newline }
      throw Finding(
        .notUTF8, path, line: line, "this file is not UTF-8: byte \(at + 1) begins no character",
        remedy: "save the file as UTF-8")
    }
    let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    (frontMatter, body, bodyLine) = SourceText.split(bytes, from: start)
  }

  /// The Markdown below the front matter.
  package var markdown: ArraySlice<UInt8> { bytes[body...] }
}

extension Finding: Error {}

private let newline = UInt8(ascii: "\n")

extension SourceText {
  /// Front matter stands between a first line `---` and the next line `---` or `...`, and its first
  /// words are a key. A rule at the top of a file is no front matter.
  private static func split(_ bytes: [UInt8], from start: Int) -> (Range<Int>?, Int, Int) {
    var lines = Lines(bytes, from: start)
    guard let first = lines.next(), isFence(bytes[first], closing: false) else {
      return (nil, start, 1)
    }
    let begin = lines.position
    var line = 1
    var seenKey = false
    while let range = lines.next() {
      line += 1
      if isFence(bytes[range], closing: true) {
        guard seenKey || range.lowerBound == begin else { break }
        return (begin..<range.lowerBound, lines.position, line + 1)
      }
      let text = bytes[range].drop { $0 == 0x20 || $0 == 0x09 }
      if !seenKey, let character = text.first, character != UInt8(ascii: "#"), character != 0x0D {
        guard text.contains(UInt8(ascii: ":")) || character == UInt8(ascii: "{") else { break }
        seenKey = true
      }
    }
    return (nil, start, 1)
  }

  private static func isFence(_ line: ArraySlice<UInt8>, closing: Bool) -> Bool {
    var end = line.endIndex
    while end > line.startIndex, [0x20, 0x09, 0x0D].contains(line[end - 1]) { end -= 1 }
    let text = line[line.startIndex..<end]
    return text.elementsEqual("---".utf8) || (closing && text.elementsEqual("...".utf8))
  }
}

/// The lines of a text, without their newlines. A carriage return stays with its line.
package struct Lines: Sequence, IteratorProtocol {
  private let bytes: [UInt8]
  /// Where the next line begins.
  package private(set) var position: Int

  package init(_ bytes: [UInt8], from start: Int = 0) {
    self.bytes = bytes
    position = start
  }

  package mutating func next() -> Range<Int>? {
    guard position < bytes.count else { return nil }
    let start = position
    var end = start
    while end < bytes.count, bytes[end] != newline { end += 1 }
    position = Swift.min(end + 1, bytes.count)
    return start..<end
  }
}

/// The offset of the first byte that begins no UTF-8 character; `nil` where there is none.
func firstInvalid(in bytes: UnsafeBufferPointer<UInt8>) -> Int? {
  var index = 0
  while index < bytes.count {
    // Nearly all text is ASCII: eight bytes at a time where it is.
    if index + 8 <= bytes.count, EightBytes(bytes, at: index).isASCII {
      index += 8
      continue
    }
    let byte = bytes[index]
    if byte < 0x80 {
      index += 1
      continue
    }
    let length: Int
    var scalar: UInt32
    switch byte {
    case 0xC2...0xDF: (length, scalar) = (2, UInt32(byte & 0x1F))
    case 0xE0...0xEF: (length, scalar) = (3, UInt32(byte & 0x0F))
    case 0xF0...0xF4: (length, scalar) = (4, UInt32(byte & 0x07))
    default: return index
    }
    guard index + length <= bytes.count else { return index }
    for offset in 1..<length {
      guard bytes[index + offset] & 0xC0 == 0x80 else { return index }
      scalar = scalar << 6 | UInt32(bytes[index + offset] & 0x3F)
    }
    let isShortest = length == 2 || (length == 3 ? scalar >= 0x800 : scalar >= 0x10000)
    guard isShortest, scalar <= 0x10FFFF, !(0xD800...0xDFFF).contains(scalar) else { return index }
    index += length
  }
  return nil
}
