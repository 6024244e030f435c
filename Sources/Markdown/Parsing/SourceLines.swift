/// A text by its lines, counted from 1 as libcmark counts them: a line ends in a line feed, a
/// carriage return, or the two together.
///
/// The one walk over the text that finds them also finds what hardly any line has: what an extension
/// could begin with, a link's definition, an empty title.
struct SourceLines {
  let bytes: UnsafeBufferPointer<UInt8>
  /// Where each line begins, and the end.
  private var starts: [Int32] = [0]
  /// The lines that have anything an extension could begin with, in order.
  private var marked: [Int32] = []
  /// Whether `]:` is anywhere: a definition has it.
  private(set) var mayDefine = false
  /// Whether `""`, `''` or `()` stands after a blank or a line's end anywhere.
  private(set) var mayHaveEmptyTitles = false

  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    self.bytes = bytes
    starts.reserveCapacity(bytes.count / 32 + 2)
    let notable = notableBytes
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      index += 1
      guard notable.contains(byte) else { continue }
      if byte == 0x0A || byte == 0x0D {
        if byte == 0x0D, index < bytes.count, bytes[index] == 0x0A { index += 1 }
        starts.append(Int32(index))
      } else if mayBeginExtension(at: index - 1) {
        if marked.last != Int32(starts.count) { marked.append(Int32(starts.count)) }
      }
    }
    if Int(starts.last!) < bytes.count { starts.append(Int32(bytes.count)) }
  }

  var count: Int { starts.count - 1 }

  /// A line without its end.
  subscript(line: Int) -> UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(rebasing: bytes[range(of: line..<line + 1)])
  }

  /// Where some lines stand, without the last one's end.
  func range(of lines: Range<Int>) -> Range<Int> {
    let start = Int(starts[lines.lowerBound - 1])
    var end = Int(starts[lines.upperBound - 1])
    while end > start, bytes[end - 1] == 0x0A || bytes[end - 1] == 0x0D { end -= 1 }
    return start..<end
  }

  /// Whether an extension could begin on one of some lines.
  func mayHaveExtensions(_ lines: Range<Int>) -> Bool {
    var low = 0, high = marked.count
    while low < high {
      let middle = (low + high) / 2
      if Int(marked[middle]) < lines.lowerBound { low = middle + 1 } else { high = middle }
    }
    return low < marked.count && Int(marked[low]) < lines.upperBound
  }
}

extension SourceLines {
  /// Looks closer at a notable byte.
  private mutating func mayBeginExtension(at index: Int) -> Bool {
    func byte(_ offset: Int) -> UInt8 {
      bytes.indices.contains(index + offset) ? bytes[index + offset] : 0
    }
    switch bytes[index] {
    case UInt8(ascii: ":"):
      if byte(-1) == UInt8(ascii: "]") { mayDefine = true }
      // An address, or a delimiter row of one column, which may have no pipe.
      return byte(1) == UInt8(ascii: "/") && byte(2) == UInt8(ascii: "/")
        || byte(1) == UInt8(ascii: "-") || byte(-1) == UInt8(ascii: "-")
    case UInt8(ascii: "."):
      let w = UInt8(ascii: "w")
      return byte(-1) == w && byte(-2) == w && byte(-3) == w
    case UInt8(ascii: "]"):
      return byte(-2) == UInt8(ascii: "[") && (byte(-1) == 0x20 || byte(-1) == UInt8(ascii: "x"))
    case UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: ")"):
      let opener = bytes[index] == UInt8(ascii: ")") ? UInt8(ascii: "(") : bytes[index]
      if byte(-1) == opener, byte(-2).isTagSpace { mayHaveEmptyTitles = true }
      return false
    // `~`, `|`, and the spaces that keep dashes from being an underline.
    default: return true
    }
  }
}

private let notableBytes = ByteSet("\n\r\u{B}\u{C}:.\"')~|]")
