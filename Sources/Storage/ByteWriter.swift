/// Values as bytes, one behind the other, for what is kept from one build to the next.
@usableFromInline
package struct ByteWriter: Sendable {
  package private(set) var bytes: [UInt8] = []

  package init() {}

  /// With room for about so many bytes.
  package init(expecting count: Int) { bytes.reserveCapacity(count) }
}

extension ByteWriter {
  /// Eight bytes, the low ones first.
  package mutating func put(fixed number: UInt64) {
    withUnsafeBytes(of: number.littleEndian) { bytes.append(contentsOf: $0) }
  }

  /// Seven bits a byte, the low ones first, the top bit set on all but the last: 300 is AC 02.
  @usableFromInline
  package mutating func put(_ number: Int) {
    var rest = UInt(bitPattern: number)
    while rest >= 128 {
      bytes.append(UInt8(truncatingIfNeeded: rest) | 128)
      rest >>= 7
    }
    bytes.append(UInt8(rest))
  }

  @usableFromInline
  package mutating func put(_ flag: Bool) { bytes.append(flag ? 1 : 0) }

  package mutating func put(_ text: String) {
    put(text.utf8.count)
    bytes.append(contentsOf: text.utf8)
  }

  package mutating func put(_ run: [UInt8]) { put(run[...]) }

  package mutating func put(_ run: ArraySlice<UInt8>) {
    put(run.count)
    put(raw: run)
  }

  package mutating func put(_ run: UnsafeRawBufferPointer) {
    put(run.count)
    bytes.append(contentsOf: run)
  }

  package mutating func put(raw run: ArraySlice<UInt8>) { bytes.append(contentsOf: run) }

  /// A run that is counted when it stands there: its length takes eight bytes before it.
  package mutating func putRun(_ values: (inout ByteWriter) -> Void) {
    let start = bytes.count
    put(fixed: 0)
    values(&self)
    let count = UInt64(bytes.count - start - 8)
    bytes.withUnsafeMutableBytes {
      $0.storeBytes(of: count.littleEndian, toByteOffset: start, as: UInt64.self)
    }
  }

  @inlinable
  package mutating func put<Value>(
    _ value: Value?, _ one: (inout ByteWriter, Value) -> Void
  ) {
    put(value != nil)
    if let value { one(&self, value) }
  }

  @inlinable
  package mutating func put<Value>(
    _ values: some Swift.Collection<Value>, _ one: (inout ByteWriter, Value) -> Void
  ) {
    put(values.count)
    for value in values { one(&self, value) }
  }

  package mutating func put(_ text: String?) { put(text) { $0.put($1) } }

  package mutating func put(_ texts: [String]) { put(texts) { $0.put($1) } }
}
