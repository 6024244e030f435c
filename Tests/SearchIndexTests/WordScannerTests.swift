import Testing

@testable import SearchIndex

@Suite struct WordScannerTests {
  @Test(arguments: [
    ("plain words", "The quick, brown FOX", "the quick brown fox"),
    ("measures", "recall@k p99 int8 F1 4x", "recall recall@k p99 int8 f1 4x"),
    ("pairs of letters", "A/B and CI/CD", "a/b and ci cd ci/cd"),
    ("a name with a hyphen", "top-k and GPT-4", "top top-k and gpt 4 gpt-4"),
    ("a letter first", "k-means", "means k-means"),
    ("plain language", "long-term train/test", "long term train test"),
    ("languages", "C++, C# and F#.", "c++ c# and f#"),
    ("numbers", "0.05 10,000 1,00 v2.1 99.9%", "0.05 10000 1 00 v2.1 99.9"),
    ("apostrophes", "don't it's model’s we're O'Brien", "dont it model we o brien"),
    ("identifiers", "max_tokens top_k", "max tokens top top-k"),
    ("accents", "naïve Poincaré ÅNGSTRÖM e\u{301}tude", "naive poincare angstrom etude"),
    ("powers of letters", "R², R^2 and χ²", "r2 r2 and χ2"),
    ("powers of numbers", "10³ 10²² 10⁻⁷ 10^-7 0.97²⁴", "10^3 10^22 10^-7 10^-7 0.97^24"),
    ("lowered digits", "β₂ p₁q₁ log₂", "β2 p1q1 log2"),
    ("raised and lowered by themselves", "⁷ ₂ a⁻⁷ 10^n 5^", "a 10 n 5"),
    ("other scripts", "Привет ΜΟΝΤΕΛΟ", "привет μοντελο"),
    ("no blanks", "模型x", "模 型 x"),
    ("drawings", "┌─ index ─┐ → x", "index x"),
    ("typographic hyphen", "top\u{2011}k", "top top-k"),
    ("dates are no names", "2026-11-24", "2026 11 24"),
    ("abbreviations", "Q&A, R&D", "q&a r&d"),
    ("ends with a sign", "a- b@ c/ .5 +", "a b c 5"),
    ("cut", "abcdefghijklmnopqrstuvwxyz", "abcdefghijklmnopqrstuvwx"),
    ("cut at a character", "абвгдежзиклмнопр", "абвгдежзиклм"),
    ("nothing", " \n—…", ""),
  ])
  func words(_ name: String, _ text: String, _ words: String) {
    #expect(scan(text).joined(separator: " ") == words)
  }
}

/// The words of a text as they are indexed.
func scan(_ text: String) -> [String] {
  var text = text
  return text.withUTF8 { bytes in
    var scanner = WordScanner(bytes)
    var words: [String] = []
    while let word = scanner.next() { words.append(word.description) }
    return words
  }
}
