// What the Snowball stemmer does not know of English: two ways to spell, verbs that change their
// vowel, nouns that go another way than their verb, plurals from Greek and Latin, words that share a
// stem with a stranger, and words that say nothing by themselves.

/// British spelling to American: `optimise` → `optimize`, `behaviour` → `behavior`, `modelling` →
/// `modeling`, `centre` → `center`, `catalogue` → `catalog`, `analyse` → `analyze`; and what ends in
/// `-sis` to its verb's or plural's form, `analysis` → `analyze`, `hypothesis` → `hypothese`.
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

/// Irregular forms with the word that they are forms of.
let irregularForms: [Word: Word] = {
  var forms: [Word: Word] = [:]
  for line in irregular.split(separator: "\n") {
    let words = line.split(separator: " ").map { Word(Array($0.utf8)) }
    for form in words.dropFirst() { forms[form] = words[0] }
  }
  return forms
}()

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
  ("ogue", 4, "og"), ("tres", 3, "ers"), ("tre", 2, "er"),
]

private let doubled: [StaticString] = ["elled", "elling", "eller", "ellers", "ellable"]

/// By first letter.
private let ownStems: [[[UInt8]]] = (UInt8(ascii: "a")...UInt8(ascii: "z")).map { letter in
  allOwnStems.filter { $0.first == letter }
}

private let allOwnStems: [[UInt8]] = [
  "accountab", "authorit", "authoriz", "conversion", "customer", "experienc", "generali",
  "importan", "international", "internal", "objectiv", "optimizer", "positiv", "production",
  "productivit", "rating",
  "several", "tokeni", "universal", "universit",
].map { Array($0.utf8) }

private let irregular = """
  accurate accuracy
  assume assumption assumptions
  axis axes
  be am is are was were been being
  begin began begun
  believe belief beliefs
  break broke broken
  bring brought
  build built
  buy bought
  catch caught
  child children
  choose chose chosen
  come came
  consume consumption
  criterion criteria
  datum data
  deceive deception deceptions
  defense defenses defence defences
  dependent dependant
  do did done does
  draw drew drawn
  drive drove driven
  erase erasure erasures
  exclude exclusion exclusions
  expand expansion
  explode explosion explosions explosive
  expose exposure exposures
  extend extension extensions
  fail failure failures
  fall fell fallen
  feed fed
  feel felt
  find found
  forget forgot forgotten
  get got gotten
  give gave given
  go went gone goes
  gray grey
  grow grew grown
  have has had
  hear heard
  hide hid hidden
  hold held
  index indices
  judgment judgement
  keep kept
  know knew known
  lead led
  learn learnt
  leave left
  license licenses licence licences
  lose lost
  make made
  man men
  matrix matrices
  mean meant
  meet met
  optimizer optimiser optimisers
  pay paid
  perceive perception
  person people
  phenomenon phenomena
  practice practise practising practised
  program programme programmes
  prove proof proofs proven
  reduce reduction reductions
  resolve resolution resolutions
  respond response responses
  rise rose risen
  run ran
  say said
  see saw seen
  seek sought
  sell sold
  send sent
  show shown
  shrink shrank shrunk
  speak spoke spoken
  spend spent
  stand stood
  steal stole stolen
  subscribe subscription subscriptions
  swear swore sworn
  take took taken
  teach taught
  tell told
  think thought
  throw threw thrown
  uncertain uncertainty uncertainties
  understand understood
  vertex vertices
  wake woke woken
  wear wore worn
  win won
  woman women
  write wrote written
  """

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
