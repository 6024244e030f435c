package import Markdown
package import Storage

extension WrittenLink {
  package func store(in bytes: inout ByteWriter) {
    bytes.put(link)
    bytes.put(whole)
    bytes.put(words) { $0.put($1) }
    bytes.put(address)
  }

  package init(from bytes: inout ByteReader) {
    self.init(
      link: bytes.number(), whole: bytes.range(), words: bytes.optional { $0.range() },
      address: bytes.range())
  }
}

extension ByteWriter {
  fileprivate mutating func put(_ range: Range<Int>) {
    put(range.lowerBound)
    put(range.count)
  }
}

extension ByteReader {
  fileprivate mutating func range() -> Range<Int> {
    // NB: what is damaged may say anything, and has to be read without harm.
    let start = Int(UInt32(truncatingIfNeeded: number()))
    return start..<start + Int(UInt32(truncatingIfNeeded: number()))
  }
}
