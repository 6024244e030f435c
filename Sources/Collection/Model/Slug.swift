// The standard library normalises already, but shows it to Foundation alone; the two lines that need
// it are these, which keeps Foundation out of the targets below the site.
@_spi(_Unicode) internal import Swift

/// The part of an address that a name gives: NFC, letters and digits of any script in lower case,
/// each run of anything else one hyphen, none at the ends.
///
///     slug("RAG_Quality")        // rag-quality
///     slug("Größe & Zahl 2")     // größe-zahl-2
package func slug(_ name: some StringProtocol) -> String {
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

/// The text in Unicode's composed normal form, so that equal text is equal bytes.
package func normalized(_ text: String) -> String {
  if text.utf8.allSatisfy({ $0 < 0x80 }) { return text }
  var scalars = String.UnicodeScalarView()
  for scalar in text._nfc { scalars.append(scalar) }
  return String(scalars)
}
