internal import CStemmer

/// Brings the forms of a word together: `retrieving`, `retrieval` → `retriev`; `behaviour`,
/// `behaviors` → `behavior`; `ran` → `run`. It runs at build time only, so that the client can look
/// a form up and needs no stemmer.
///
/// NB: it holds a C stemmer and must be `close`d; it belongs to one task.
struct Lemmatizer {
  private let stemmer: OpaquePointer?
  private let isEnglish: Bool

  /// The language as `site.yml` names it: `en`, `de-CH`. For one that has no stemmer every form
  /// stays a word of its own.
  init(language: String) {
    isEnglish = Self.isEnglish(language)
    stemmer = sb_stemmer_new(Self.code(of: language), nil)
  }

  static func isEnglish(_ language: String) -> Bool { code(of: language) == "en" }

  private static func code(of language: String) -> String {
    language.prefix { $0 != "-" && $0 != "_" }.lowercased()
  }

  func close() { sb_stemmer_delete(stemmer) }

  /// What all the forms of `word` have in common. A word with a digit or a sign in it is a name
  /// and has no forms.
  func lemma(of word: Word) -> Word {
    var bytes = word.bytes
    guard let stemmer, bytes.count > 2 || !isEnglish, !bytes.contains(where: isSign) else {
      return word
    }
    if isEnglish {
      americanize(&bytes)
      if let base = irregularBase(of: bytes) { bytes = base }
      if let own = ownStem(of: bytes) { return own }
    }
    return bytes.withUnsafeBufferPointer { bytes in
      guard let stem = sb_stemmer_stem(stemmer, bytes.baseAddress, Int32(bytes.count)) else {
        return word
      }
      let length = Int(sb_stemmer_length(stemmer))
      return Word(UnsafeBufferPointer(start: stem, count: length))
    }
  }

  private func isSign(_ byte: UInt8) -> Bool { byte < 97 }
}

/// The file that holds the stemmer: another one may find other stems, and does not tell its version.
/// `nil` where the system does not say.
package func stemmerFile() -> String? { stemmer_file().map { String(cString: $0) } }
