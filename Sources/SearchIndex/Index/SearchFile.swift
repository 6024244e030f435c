package import Storage

/// A file that a client fetches.
package struct SearchFile: Sendable {
  package let name: String
  /// What it is made of, where that is known before it is made.
  package let recipe: Digest?
  /// The names of the files that it names, for who keeps it with its recipe.
  package let others: [String]
  /// Its bytes. What the last build made is made again only if somebody asks.
  package let make: @Sendable () -> [UInt8]

  /// A client that knows another version asks the search page for the module that knows this one.
  package static let version: UInt8 = 4
}

extension SearchFile {
  private init(
    name: String, recipe: Digest? = nil, others: [String] = [], stream: [UInt8]
  ) {
    var bytes = Array("RCS".utf8) + [Self.version]
    bytes.reserveCapacity(8 + stream.count)
    let sum = stream.reduce(0x811C_9DC5) { ($0 ^ UInt32($1)) &* 0x0100_0193 }
    withUnsafeBytes(of: sum.littleEndian) { bytes.append(contentsOf: $0) }
    bytes += stream
    self.init(name: name, recipe: recipe, others: others) { [bytes] in bytes }
  }

  static func index(_ stream: [UInt8]) -> SearchFile {
    SearchFile(name: "index.bin", stream: stream)
  }

  /// A file that is named by its content: `words.2b01f3….bin`.
  init(
    _ kind: Kind, _ content: ContentName, recipe: Digest? = nil, others: [String] = [],
    stream: [UInt8]
  ) {
    self.init(name: kind.name(of: content), recipe: recipe, others: others, stream: stream)
  }

  enum Kind: String {
    case pages, places, words

    func name(of content: ContentName) -> String { "\(rawValue).\(content.text).bin" }

    /// What is in the name of a file of this kind.
    func content(named name: String) -> ContentName? {
      let parts = name.split(separator: ".")
      guard parts.count == 3, parts[0] == rawValue, parts[2] == "bin" else { return nil }
      return ContentName(parts[1])
    }
  }
}

/// 48 bits by which a stream is known.
struct ContentName: Equatable {
  let bits: UInt64

  init(of stream: [UInt8]) {
    let digest = Digest(of: stream).bits
    bits = (digest >> 48 ^ digest) & 0xFFFF_FFFF_FFFF
  }

  init?(_ text: some StringProtocol) {
    guard text.utf8.count == 12, let bits = UInt64(text, radix: 16) else { return nil }
    self.bits = bits
  }

  /// Twelve hexadecimal digits.
  var text: String {
    let digits = String(bits, radix: 16)
    return String(repeating: "0", count: 12 - digits.count) + digits
  }
}
