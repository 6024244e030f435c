/// Where the models of each kind of fact begin. A number takes 64 models, a letter 32.
///
/// NB: `search/reader.js` has the same table.
enum Context {
  private static let width = 64

  static let count = 0 * width
  /// Lemmas of words that say nothing by themselves.
  static let reference = 1 * width
  /// Themes: how many, which; the scenario; the difficulty.
  static let facet = 2 * width
  /// Headings: how many, which earlier one.
  static let heading = 6 * width
  static let isPlain = 8 * width
  /// How much of the word before is cut off, by that word's length.
  static let cut = 9 * width
  /// How far back the lemma is.
  static let lemma = 34 * width
  /// In how many questions a lemma stands.
  static let frequency = 35 * width
  /// Distances between questions: eight kinds of dense lemma, then by the size of the distance.
  static let gap = 36 * width
  /// Levels, by the level before.
  static let level = 68 * width
  static let topic = 76 * width
  /// Sections: how many, by level; the first; how far to the next.
  static let sections = 77 * width
  static let section = 85 * width
  static let nextSection = 86 * width
  /// A word's letters, by the letter before and whether a vowel is before that; the first letter
  /// that is not shared, by the letter that stood there before.
  static let letter = 87 * width
  static let firstLetter = letter + 64 * 32
  static let otherByte = firstLetter + 32 * 32
  /// A title's or heading's bytes, by the byte before.
  static let character = otherByte + 256
  /// Neighbors of a question: how many, how alike.
  static let akin = character + 256 * 256
  /// Pairs of lemmas: how far to the first, and to the second; in how many questions, how often.
  static let pair = akin + width
  /// Words of a list of synonyms: whether there already, by how many are; how far back; the others
  /// by their number's high bits.
  static let isAgain = pair + 4 * width
  static let again = isAgain + width
  static let member = again + width
  static let end = member + (1 << memberBits)
  static let memberBits = 13
}
