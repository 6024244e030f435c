/// Lines that are written for libcmark to read, in one buffer, and where each comes from.
struct RewrittenLines {
  var bytes: [UInt8] = []
  private(set) var origins: [LineOrigin] = []
}

extension RewrittenLines {
  mutating func reserve(lines: Int, bytes: Int) {
    self.bytes.reserveCapacity(bytes)
    origins.reserveCapacity(lines)
  }

  /// Ends the line that the last bytes stand on.
  mutating func end(_ origin: LineOrigin) {
    bytes.append(0x0A)
    origins.append(origin)
  }

  mutating func append(_ line: some Collection<UInt8>, _ origin: LineOrigin) {
    bytes.append(contentsOf: line)
    end(origin)
  }

  mutating func append(_ lines: RewrittenLines) {
    bytes += lines.bytes
    origins += lines.origins
  }
}
