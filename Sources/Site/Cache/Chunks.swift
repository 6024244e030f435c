internal import Collection
internal import Storage

// Files with what is known of each, a thousand to a chunk whose length stands before it. A path ends in a
// zero as well, so that the system can be asked about it where it stands.

private let filesPerChunk = 1024

extension ByteWriter {
  mutating func put(path: String) {
    put(path)
    put(raw: [0])
  }

  mutating func put<Value>(
    chunksOf files: [String: Value], _ one: (inout ByteWriter, Value) -> Void
  ) {
    put(chunksOf: files.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }, one)
  }

  mutating func put<Value>(
    chunksOf files: [(path: String, Value)], _ one: (inout ByteWriter, Value) -> Void
  ) {
    let starts = Array(stride(from: 0, to: files.count, by: filesPerChunk))
    put(starts.count)
    for start in starts {
      var chunk = ByteWriter()
      for (path, value) in files[start..<min(start + filesPerChunk, files.count)] {
        chunk.put(path: path)
        one(&chunk, value)
      }
      put(chunk.bytes)
    }
  }
}

extension ByteReader {
  /// Where a path stands; the zero behind it is stepped over.
  mutating func pathRange() -> Range<Int> {
    let range = run()
    _ = skip(1)
    return range
  }

  /// Where the chunks stand.
  mutating func chunkRanges() -> [Range<Int>] { list { $0.run() } }

  mutating func chunks<Value>(_ one: (inout ByteReader) -> Value) -> [String: Value] {
    var files: [String: Value] = [:]
    let count = max(0, number())
    files.reserveCapacity(min(count, 64) * filesPerChunk)
    for _ in 0..<count where !failed {
      let end = number() + position
      while position < end, !failed {
        let path = text()
        _ = skip(1)
        files[path] = one(&self)
      }
    }
    return files
  }
}
