// What the Snowball stemmer does not know of English: two ways to spell, endings that it leaves on,
// words that share a stem with a stranger, and words that say nothing by themselves. Forms that no
// rule leads to their word are in `EnglishForms.swift`.

/// British spelling to American: `optimise` → `optimize`, `behaviour` → `behavior`, `modelling` →
/// `modeling`, `centre` → `center`, `catalogue` → `catalog`, `analyse` → `analyze`; what ends in
/// `-sis` to its verb's or plural's form, `analysis` → `analyze`, `hypothesis` → `hypothese`; and
/// `verification` → `verify`, `membership` → `member`, `imbalanced` → `imbalance`.
///
/// The result need not be a word (`noise` → `noize`): it only has to be the same for all forms of
/// one word, and no other word's.
func americanize(_ word: inout [UInt8]) {
  if word.hasSuffix("sis"), word.count > 6 { word.replaceEnd(2, with: "e") }
  for (suffix, cut, plain) in spellings where word.hasSuffix(suffix) {
    guard word.count - suffix.utf8CodeUnitCount >= 2 else { continue }
    word.replaceEnd(cut, with: plain)
    return
  }
  for suffix in doubled where word.hasSuffix(suffix) {
    let stem = word.count - suffix.utf8CodeUnitCount
    guard word[..<stem].contains(where: isVowel) else { continue }
    word.remove(at: stem + 2)
    return
  }
}

/// The stem of a word that Snowball would give to another word too: `production` would be `product`,
/// `experience` would be `experi` as `experiment` is.
func ownStem(of word: [UInt8]) -> Word? {
  guard let first = word.first, first &- 97 < 26 else { return nil }
  for stem in ownStems[Int(first - 97)] where word.starts(with: stem) { return Word(stem) }
  return nil
}

/// Words of which a question is full and that tell nothing of what it is about.
let emptyEnglishWords: [Word] = """
  a about all also am an and any anybody anyone are as at be because been being both but by can
  could did do does doing done during each either else ever every everyone for from had has have
  having he her here him his how i if in into is it its just may me might more most much must my
  no nor not of on one or other our ours really shall she should since so some somebody someone
  something such than that the their them then there these they this those though to too until
  upon us very via was we were what whatever when where whether which while who whom whose why
  will with would yet you your
  """.split { $0 == " " || $0 == "\n" }.map { Word(Array($0.utf8)) }

/// Ending, how much of it goes, what stands there then. Longer endings come first.
private let spellings: [(suffix: StaticString, cut: Int, plain: StaticString)] = [
  ("isations", 7, "zations"), ("isation", 6, "zation"), ("isers", 4, "zers"), ("iser", 3, "zer"),
  ("ising", 4, "zing"), ("ised", 3, "zed"), ("ises", 3, "zes"), ("ise", 2, "ze"),
  ("ysing", 4, "zing"), ("ysed", 3, "zed"), ("yses", 3, "zes"), ("yser", 3, "zer"),
  ("yse", 2, "ze"), ("ourable", 7, "orable"), ("oural", 5, "oral"), ("ouring", 6, "oring"),
  ("oured", 5, "ored"), ("ours", 4, "ors"), ("our", 3, "or"), ("ogues", 5, "ogs"),
  ("ogue", 4, "og"), ("tres", 3, "ers"), ("tre", 2, "er"), ("ifications", 8, "y"),
  ("ification", 7, "y"), ("erships", 5, ""), ("ership", 4, ""), ("orship", 4, ""),
  ("anced", 1, ""), ("enced", 1, ""), ("ancing", 3, "e"), ("encing", 3, "e"),
]

private let doubled: [StaticString] = ["elled", "elling", "eller", "ellers", "ellable"]

/// By first letter.
private let ownStems: [[[UInt8]]] = (UInt8(ascii: "a")...UInt8(ascii: "z")).map { letter in
  allOwnStems.filter { $0.first == letter }
}

/// Of two that begin alike the longer one comes first.
private let allOwnStems: [[UInt8]] = [
  "accountab", "activat", "authorit", "authoriz", "business", "candidate", "competen",
  "conformal", "consisten", "container", "contention", "conversation", "customer", "department",
  "digital", "direction", "distribution", "engineer", "executive", "experienc", "generali",
  "identical", "importan", "integrity", "internal", "international", "numerator", "objection",
  "objectiv", "observab", "optimis", "optimizer", "organism", "overoptimis", "personaliz",
  "personal", "politic", "positiv", "production", "productiv", "rating", "regulariz", "several",
  "successiv", "tokeni", "transformer", "universal", "universit", "utilit",
].map { Array($0.utf8) }

private func isVowel(_ byte: UInt8) -> Bool { "aeiouy".utf8.contains(byte) }

extension [UInt8] {
  fileprivate func hasSuffix(_ suffix: StaticString) -> Bool {
    let length = suffix.utf8CodeUnitCount
    // Nearly all differ in their last letter.
    guard count >= length, last == suffix.utf8Start[length - 1] else { return false }
    return suffix.withUTF8Buffer { self[(count - length)...].elementsEqual($0) }
  }

  fileprivate mutating func replaceEnd(_ length: Int, with text: StaticString) {
    removeLast(length)
    text.withUTF8Buffer { append(contentsOf: $0) }
  }
}
