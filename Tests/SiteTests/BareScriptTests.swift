import Testing

@testable import Site

@Suite struct BareScriptTests {
  @Test(arguments: [
    ("comments", "// Says hello.\nhello();\n", "hello();\n"),
    ("indentation", "if (a) {\n  b();\n}\n", "if (a) {\nb();\n}\n"),
    ("blank lines", "a();\n\n   \nb();\n", "a();\nb();\n"),
    ("a comment behind code stays", "a(); // why\n", "a(); // why\n"),
    ("an address in code stays", "f(\"https://x\");", "f(\"https://x\");\n"),
    ("nothing", "", ""),
  ])
  func lines(_ name: String, _ script: String, _ bare: String) {
    #expect(String(decoding: bareScript(Array(script.utf8)), as: UTF8.self) == bare)
  }
}
