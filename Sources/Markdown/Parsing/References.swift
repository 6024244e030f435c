internal import CCmark

/// Which labels a text defines. libcmark keeps its definitions to itself, so it is asked: the text
/// is parsed once more, with a link to each label in question before it.
struct References {
  private var defined: Set<[UInt8]> = []

  /// Of a text without definitions.
  init() {}

  init(in source: UnsafeBufferPointer<UInt8>, trees: Trees) {
    let labels = Self.labels(in: source)
    var question: [UInt8] = []
    for label in labels { question += Array("[x][".utf8) + label + Array("]\n\n".utf8) }
    question += Array("#\n\n".utf8)
    question.append(contentsOf: source)
    var paragraph = question.withUnsafeBufferPointer { trees.parse($0) }.firstChild
    for label in labels {
      if paragraph?.firstChild?.kind == CMARK_NODE_LINK { defined.insert(label) }
      paragraph = paragraph?.next
    }
  }

  func contain(_ label: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    !defined.isEmpty && defined.contains(Self.normalized(label))
  }

  private static func labels(in source: UnsafeBufferPointer<UInt8>) -> [[UInt8]] {
    var labels: Set<[UInt8]> = []
    var start: Int?
    var index = 0
    while index < source.count {
      switch source[index] {
      case UInt8(ascii: "\\"): index += 1
      case UInt8(ascii: "["): start = index + 1
      case UInt8(ascii: "]"):
        if let first = start, index - first <= 1000 {
          let label = normalized(source[first..<index])
          if !label.isEmpty { labels.insert(label) }
        }
        start = nil
      default: break
      }
      index += 1
    }
    return Array(labels)
  }

  /// Blanks and line ends, a quote's marks after them included, as one blank.
  private static func normalized(_ label: Slice<UnsafeBufferPointer<UInt8>>) -> [UInt8] {
    var normalized: [UInt8] = []
    var isAtLineStart = false
    for byte in label {
      if byte == 0x0A || byte == 0x0D { isAtLineStart = true }
      if byte.isSpace || isAtLineStart && byte == UInt8(ascii: ">") {
        if normalized.last != 0x20, !normalized.isEmpty { normalized.append(0x20) }
      } else {
        isAtLineStart = false
        normalized.append(byte)
      }
    }
    if normalized.last == 0x20 { normalized.removeLast() }
    return normalized
  }
}
