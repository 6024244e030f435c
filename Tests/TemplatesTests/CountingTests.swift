import Testing

@testable import Templates

@Suite struct CountingTests {
  @Test(arguments: [
    (0, "no roles"), (1, "one role"), (5, "five roles"), (12, "twelve roles"), (13, "13 roles"),
    (60, "sixty roles"), (61, "61 roles"),
  ]) func counts(number: Int, words: String) {
    #expect(counted(number, "role") == words)
  }

  @Test(arguments: [
    ("https://example.org/o/r", "https://example.org/o/r/edit/HEAD/A_B/Q1_C%20D.md"),
    ("https://example.org/o/r/", "https://example.org/o/r/edit/HEAD/A_B/Q1_C%20D.md"),
    ("https://example.org/w?file={path}&x", "https://example.org/w?file=A_B/Q1_C%20D.md&x"),
  ]) func editAddresses(repository: String, address: String) {
    #expect(editAddress(of: "A_B/Q1_C D.md", in: repository) == address)
  }
}
