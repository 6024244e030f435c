/// Reads what a `ByteWriter` wrote. What is cut short, or was written by something else, reads as zeros
/// and empty texts and sets `failed`: whoever reads asks once, at the end.
@usableFromInline
package struct ByteReader {
  private let bytes: UnsafeRawBufferPointer
  package private(set) var position: Int
  @usableFromInline package private(set) var failed = false

  /// NB: for use within the closure that lends the bytes.
  package init(_ bytes: UnsafeRawBufferPointer, at position: Int = 0) {
    self.bytes = bytes
    self.position = position
  }
}

extension ByteReader {
  package var isAtEnd: Bool { position >= bytes.count }

  package mutating func fixed() -> UInt64 {
    let place = skip(8)
    guard place.count == 8 else { return 0 }
    return UInt64(
      littleEndian: bytes.loadUnaligned(fromByteOffset: place.lowerBound, as: UInt64.self))
  }

  @usableFromInline
  package mutating func number() -> Int {
    var number: UInt = 0
    var shift: UInt = 0
    while position < bytes.count, shift < 64 {
      let byte = bytes[position]
      position += 1
      number |= UInt(byte & 127) << shift
      if byte < 128 { return Int(bitPattern: number) }
      shift += 7
    }
    failed = true
    return 0
  }

  @usableFromInline
  package mutating func flag() -> Bool {
    let place = skip(1)
    return place.count == 1 && bytes[place.lowerBound] != 0
  }

  package mutating func text() -> String {
    String(decoding: UnsafeRawBufferPointer(rebasing: bytes[run()]), as: UTF8.self)
  }

  /// Where a counted run of bytes stands, which is stepped over.
  package mutating func run() -> Range<Int> { skip(number()) }

  /// The same for a run that was counted when it stood there.
  package mutating func countedRun() -> Range<Int> {
    let count = fixed()
    return skip(Int(truncatingIfNeeded: count))
  }

  /// Steps over so many bytes; over none where there are not as many.
  package mutating func skip(_ count: Int) -> Range<Int> {
    guard count >= 0, count <= bytes.count - position else {
      failed = true
      return position..<position
    }
    position += count
    return (position - count)..<position
  }

  @inlinable
  package mutating func optional<Value>(_ one: (inout ByteReader) -> Value) -> Value? {
    flag() ? one(&self) : nil
  }

  @inlinable
  package mutating func list<Value>(_ one: (inout ByteReader) -> Value) -> [Value] {
    let count = listCount()
    var values: [Value] = []
    values.reserveCapacity(count)
    for _ in 0..<count where !failed { values.append(one(&self)) }
    return values
  }

  /// NB: of a count that is not to be trusted nothing is reserved.
  @usableFromInline
  package mutating func listCount() -> Int {
    let count = number()
    if count >= 0, count <= bytes.count - position { return count }
    failed = true
    return 0
  }

  package mutating func optionalText() -> String? { optional { $0.text() } }

  package mutating func texts() -> [String] { list { $0.text() } }
}
