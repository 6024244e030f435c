/// The tags with which elements of an XML text begin, and its `<?xml …?>`, one after the other. They are
/// read as strictly as browsers read them, so that nothing is a tag to them and text here.
struct XMLTags {
  struct Tag {
    /// `svg`, `?xml`
    let name: ArraySlice<UInt8>
    fileprivate(set) var attributes: [(name: ArraySlice<UInt8>, value: ArraySlice<UInt8>)] = []
  }

  /// Browsers stop there, or what they read is not what stands there.
  struct Unreadable: Error {}

  private let bytes: [UInt8]
  private var position = 0
  private var start = 0

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// Where the tag at hand begins.
  var line: Int { 1 + bytes[..<start].count { $0 == 0x0A } }
}

extension XMLTags {
  mutating func next() throws(Unreadable) -> Tag? {
    while let bracket = bytes[position...].firstIndex(of: UInt8(ascii: "<")) {
      (start, position) = (bracket, bracket + 1)
      if take("!--") {
        try skip(past: "-->")
      } else if take("![CDATA[") {
        try skip(past: "]]>")
      } else if take("!DOCTYPE") {
        try skipDocumentType()
      } else if take("/") {
        try skip(past: ">")
      } else {
        let tag = Tag(name: try name())
        // What another instruction holds need not look like attributes.
        let isText = tag.name.first == UInt8(ascii: "?") && !tag.name.starts(with: "?xml".utf8)
        if !isText { return try withAttributes(tag) }
        try skip(past: "?>")
      }
    }
    return nil
  }

  private mutating func withAttributes(_ tag: Tag) throws(Unreadable) -> Tag {
    var tag = tag
    while true {
      skipBlanks()
      if take(">") { return tag }
      if take("/") || take("?") { continue }
      let name = try name()
      skipBlanks()
      guard take("=") else { throw Unreadable() }
      skipBlanks()
      guard let value = try quoted() else { throw Unreadable() }
      tag.attributes.append((name, value))
    }
  }

  /// Entities and attributes that a document declares for itself, in brackets, could stand for anything.
  private mutating func skipDocumentType() throws(Unreadable) {
    while position < bytes.count, bytes[position] != UInt8(ascii: "[") {
      if take(">") { return }
      if try quoted() == nil { position += 1 }
    }
    throw Unreadable()
  }
}

extension XMLTags {
  private mutating func take(_ words: StaticString) -> Bool {
    let isNext = words.withUTF8Buffer { bytes[position...].starts(with: $0) }
    if isNext { position += words.utf8CodeUnitCount }
    return isNext
  }

  private mutating func skip(past words: StaticString) throws(Unreadable) {
    while position < bytes.count {
      if take(words) { return }
      position += 1
    }
    throw Unreadable()
  }

  private mutating func skipBlanks() {
    while position < bytes.count, bytes[position].isXMLBlank { position += 1 }
  }

  private mutating func name() throws(Unreadable) -> ArraySlice<UInt8> {
    let name = bytes[position...].prefix { !$0.isXMLBlank && !"=/<>\"'".utf8.contains($0) }
    if name.isEmpty { throw Unreadable() }
    position = name.endIndex
    return name
  }

  /// `nil` where no quote begins.
  private mutating func quoted() throws(Unreadable) -> ArraySlice<UInt8>? {
    guard take("\"") || take("'") else { return nil }
    guard let end = bytes[position...].firstIndex(of: bytes[position - 1]) else {
      throw Unreadable()
    }
    defer { position = end + 1 }
    return bytes[position..<end]
  }
}

extension UInt8 {
  /// No other byte below the blank may stand in XML.
  var isXMLBlank: Bool { self == 0x20 || self == 0x09 || self == 0x0A || self == 0x0D }
}
