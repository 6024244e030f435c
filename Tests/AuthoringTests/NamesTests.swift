import Testing

@testable import Authoring

@Suite struct NamesTests {
  @Test(arguments: [
    ("Retrieval Quality", "Retrieval_Quality"),
    ("What's a \"good\" *loss*?", "Whats_a_good_loss"),
    ("It\u{2019}s late", "Its_late"),
    ("../../etc/passwd", "etc_passwd"),
    ("Was heißt das?", "Was_heißt_das"),
    ("質問 \u{300C}一\u{300D}", "質問_一"),
    ("C#", "C"),
    // 200 bytes are 66 of these and two more.
    (String(repeating: "学", count: 80), String(repeating: "学", count: 66)),
    (String(repeating: "word ", count: 80), String(repeating: "word_", count: 39) + "word"),
  ])
  func words(topic: String, expected: String) { #expect(fileWords(of: topic) == expected) }

  @Test(arguments: [
    ("Data Scientist", "Data_Scientist"),
    ("Head of R&D", "Head_of_R&D"),
    ("O'Brien's \"Team\"", "O'Brien's_Team"),
    ("AI/ML Lead", "AI_ML_Lead"),
    ("../Outside", "Outside"),
    (".hidden", "hidden"),
    ("日本語 役割", "日本語_役割"),
  ])
  func folders(role: String, expected: String) { #expect(folderName(of: role) == expected) }

  @Test(arguments: [
    ("evaluation", "evaluation"), ("null", "\"null\""), ("no", "\"no\""), ("2026", "\"2026\""),
    ("größe", "\"größe\""),
  ])
  func yaml(slug: String, expected: String) { #expect(yamlWord(slug) == expected) }

  @Test(arguments: [
    ("*args & C #", "\\*args \\& C \\#"), ("C# and F#", "C# and F#"),
    ("a_b [c](d)", "a\\_b \\[c\\](d)"),
    ("<b> `x` ~y~", "\\<b> \\`x\\` \\~y\\~"),
  ])
  func markdown(text: String, expected: String) { #expect(markdownText(text) == expected) }
}
