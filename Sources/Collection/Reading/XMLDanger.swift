/// Why an SVG picture, or another XML file, is not to be published: something in it would run as the
/// site's own script, or that cannot be told.
///
///     XMLDanger(in: Array("<svg\n onload = 'f()'/>".utf8))   // .script("onload", line: 1)
enum XMLDanger: Equatable {
  /// The line on which the tag begins that has it.
  case script(String, line: Int)
  /// The line is 0 where the file is no text.
  case unreadable(line: Int)

  /// `nil` for a file without any.
  init?(in bytes: [UInt8]) {
    // A file in UTF-16 is no UTF-8, or has zeros in it.
    guard bytes.allSatisfy({ $0 >= 0x20 || $0.isXMLBlank }),
      bytes.withUnsafeBufferPointer({ firstInvalid(in: $0) }) == nil
    else {
      self = .unreadable(line: 0)
      return
    }
    var tags = XMLTags(bytes)
    do throws(XMLTags.Unreadable) {
      while let tag = try tags.next() {
        if let words = try running(in: tag) {
          self = .script(String(decoding: words, as: UTF8.self), line: tags.line)
          return
        }
      }
      return nil
    } catch {
      self = .unreadable(line: tags.line)
    }
  }
}

/// The words of a tag that make it one that runs, or brings in what does.
private func running(in tag: XMLTags.Tag) throws(XMLTags.Unreadable) -> ArraySlice<UInt8>? {
  let local = lowercased(tag.name.split(separator: UInt8(ascii: ":")).last ?? [])
  // A style sheet of XML is a program that makes a page of it.
  if ["script", "foreignobject"].contains(local) || local.hasPrefix("?xml-") { return tag.name }
  for (name, value) in tag.attributes {
    let known = lowercased(name)
    let address = try address(value)
    let isScript =
      known.hasPrefix("on") || address.contains(words: "javascript:")
      // Its elements are HTML, frames and forms among them.
      || known.hasPrefix("xmlns") && address.contains(words: "1999/xhtml")
      // A copy of another picture's elements is this one's.
      || local == "use" && address.starts(with: "data:".utf8)
    if isScript { return name }
    if local == "?xml", known == "encoding", !hasASCII(address) { throw XMLTags.Unreadable() }
  }
  return nil
}

/// Whether an encoding is UTF-8, or one that reads its ASCII as ASCII, all else having to be UTF-8.
private func hasASCII(_ encoding: [UInt8]) -> Bool {
  ["utf-8", "us-ascii", "iso-8859-", "windows-125"].contains { encoding.starts(with: $0.utf8) }
}

/// A value as it counts in an address: references resolved, blanks left out, in lower case. What is not
/// ASCII is of no consequence.
private func address(_ value: ArraySlice<UInt8>) throws(XMLTags.Unreadable) -> [UInt8] {
  var address: [UInt8] = []
  address.reserveCapacity(value.count)
  var rest = value
  while var byte = rest.popFirst() {
    if byte == UInt8(ascii: "&") {
      guard let end = rest.firstIndex(of: UInt8(ascii: ";")),
        let scalar = scalar(of: String(decoding: rest[..<end], as: UTF8.self))
      else { throw XMLTags.Unreadable() }
      rest = rest[(end + 1)...]
      byte = UInt8(exactly: scalar) ?? 0xFF
    }
    if byte > 0x20 { address.append((0x41...0x5A).contains(byte) ? byte | 0x20 : byte) }
  }
  return address
}

/// `nil` for an entity that a document has to declare.
private func scalar(of reference: String) -> UInt32? {
  switch reference {
  case "amp", "lt", "gt", "quot", "apos": 0xFF
  case _ where reference.hasPrefix("#x"): UInt32(reference.dropFirst(2), radix: 16)
  case _ where reference.hasPrefix("#"): UInt32(reference.dropFirst())
  default: nil
  }
}

private func lowercased(_ name: ArraySlice<UInt8>) -> String {
  String(decoding: name, as: UTF8.self).lowercased()
}

extension [UInt8] {
  fileprivate func contains(words: StaticString) -> Bool {
    words.withUTF8Buffer { words in
      var rest = self[...]
      while let start = rest.firstIndex(of: words[0]) {
        if self[start...].starts(with: words) { return true }
        rest = self[(start + 1)...]
      }
      return false
    }
  }
}
