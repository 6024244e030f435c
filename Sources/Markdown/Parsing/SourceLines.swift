/// A text by its lines, counted from 1 as libcmark counts them: a line ends in a line feed, a
/// carriage return, or the two together.
struct SourceLines {
  let bytes: UnsafeBufferPointer<UInt8>
  /// Where each line begins, and the end.
  private let starts: [Int32]

  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    self.bytes = bytes
    var starts: [Int32] = [0]
    starts.reserveCapacity(bytes.count / 32 + 2)
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      index += 1
      guard byte == 0x0A || byte == 0x0D else { continue }
      if byte == 0x0D, index < bytes.count, bytes[index] == 0x0A { index += 1 }
      starts.append(Int32(index))
    }
    if Int(starts.last!) < bytes.count { starts.append(Int32(bytes.count)) }
    self.starts = starts
  }

  var count: Int { starts.count - 1 }

  /// A line without its end.
  subscript(line: Int) -> UnsafeBufferPointer<UInt8> {
    let start = Int(starts[line - 1])
    var end = Int(starts[line])
    while end > start, bytes[end - 1] == 0x0A || bytes[end - 1] == 0x0D { end -= 1 }
    return UnsafeBufferPointer(rebasing: bytes[start..<end])
  }

  /// The bytes of some lines, with their ends.
  func bytes(of lines: Range<Int>) -> UnsafeBufferPointer<UInt8> {
    let start = Int(starts[lines.lowerBound - 1]), end = Int(starts[lines.upperBound - 1])
    return UnsafeBufferPointer(rebasing: bytes[start..<end])
  }
}
