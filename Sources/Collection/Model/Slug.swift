// The standard library normalises already, but shows it to Foundation alone; the two lines that need
// it are these, which keeps Foundation out of the targets below the site.
@_spi(_Unicode) internal import Swift

/// The part of an address that a name gives: NFC, letters and digits of any script in lower case,
/// each run of anything else one hyphen, none at the ends.
///
///     slug("RAG_Quality")        // rag-quality
///     slug("Größe & Zahl 2")     // größe-zahl-2
package func slug(_ name: some StringProtocol) -> String {
  if let slug = asciiSlug(name) { return slug }
  var slug = ""
  var pending = false
  for character in normalized(name.lowercased()) {
    guard character.isLetter || character.isNumber else {
      pending = !slug.isEmpty
      continue
    }
    if pending { slug.append("-") }
    pending = false
    slug.append(character)
  }
  return slug
}

/// The same for a name that is ASCII, as most are: Unicode's tables cost more than the rest.
private func asciiSlug(_ name: some StringProtocol) -> String? {
  var slug: [UInt8] = []
  slug.reserveCapacity(name.utf8.count)
  var pending = false
  for byte in name.utf8 {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"):
      if pending { slug.append(UInt8(ascii: "-")) }
      pending = false
      // A digit has the bit that makes a letter small.
      slug.append(byte | 0x20)
    case 0x80...: return nil
    default: pending = !slug.isEmpty
    }
  }
  return String(decoding: slug, as: UTF8.self)
}

/// The text in Unicode's composed normal form, so that equal text is equal bytes.
package func normalized(_ text: String) -> String {
  if text.utf8.allSatisfy({ $0 < 0x80 }) { return text }
  var scalars = String.UnicodeScalarView()
  for scalar in text._nfc { scalars.append(scalar) }
  return String(scalars)
}
