internal import HTML

/// A text's markup, piece by piece, while it waits for its page.
struct KeptMarkup: Sendable {
  fileprivate let block: MarkupBlock
  fileprivate let pieces: [Range<Int>]
}

extension KeptMarkup {
  var html: [HTML] { pieces.map { HTML(trusted: Array(block.bytes[$0])) } }
}

/// Where one task keeps the markup of all texts that it reads.
///
/// A build holds all of it at once, for as long as it reads. In blocks of its own it goes back to the system
/// when the pages are written; among everything else it would leave holes that nothing fits into.
struct MarkupKeeper {
  private var block: MarkupBlock?

  mutating func keep(_ pieces: [HTML]) -> KeptMarkup {
    let count = pieces.reduce(0) { $0 + $1.bytes.count }
    let block =
      if let block, block.hasRoom(for: count) { block } else { MarkupBlock(atLeast: count) }
    self.block = block
    return KeptMarkup(block: block, pieces: pieces.map { block.append($0.bytes) })
  }
}

/// A class, since it goes with the last text that has markup in it.
///
/// NB: the task whose block it is appends to it; others read, once all is read, what stands there.
private final class MarkupBlock: @unchecked Sendable {
  let bytes: UnsafeMutableBufferPointer<UInt8>
  private var count = 0

  /// So large that glibc maps it by itself, whatever was allocated and freed before. Pages that nothing is
  /// written to take no memory.
  private static let size = 32 << 20

  init(atLeast count: Int) { bytes = .allocate(capacity: max(count, MarkupBlock.size)) }

  deinit { bytes.deallocate() }

  func hasRoom(for more: Int) -> Bool { bytes.count - count >= more }

  func append(_ piece: [UInt8]) -> Range<Int> {
    let start = count
    count = bytes[start...].initialize(fromContentsOf: piece)
    return start..<count
  }
}
