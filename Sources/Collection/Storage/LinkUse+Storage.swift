package import Storage

extension LinkUse {
  /// All but where it leads, which is other files' matter.
  package func store(in bytes: inout ByteWriter) {
    bytes.put(line)
    bytes.put(url)
    bytes.put(isPicture)
  }

  /// `source` is the file in which it stands.
  package init(from bytes: inout ByteReader, in source: String, resolver: LinkResolver) {
    line = bytes.number()
    url = bytes.text()
    isPicture = bytes.flag()
    target = resolver.target(of: url, in: source)
  }
}

extension LinkResolver.Target {
  /// For comparison alone: it is never read.
  package func store(in bytes: inout ByteWriter) {
    switch self {
    case .page(let route, let fragment):
      bytes.put(1)
      bytes.put(route.address)
      bytes.put(fragment)
    case .fragment(let fragment):
      bytes.put(2)
      bytes.put(fragment)
    case .attachment(let path, let route):
      bytes.put(3)
      bytes.put(path)
      bytes.put(route.address)
    case .elsewhere(let url):
      bytes.put(4)
      bytes.put(url)
    case .refused: bytes.put(5)
    case .missing(let path):
      bytes.put(6)
      bytes.put(path)
    case .outside(let path):
      bytes.put(7)
      bytes.put(path)
    case .draft(let path):
      bytes.put(8)
      bytes.put(path)
    }
  }
}
