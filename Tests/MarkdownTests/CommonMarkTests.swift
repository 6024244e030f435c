import CCmark
import Markdown
import Testing

@Suite struct CommonMarkTests {
  @Test(
    .enabled(if: !Conformance.commonMark.isEmpty, "the specification is not beside the repository"),
    arguments: Conformance.commonMark)
  func specification(_ example: Example) throws {
    #expect(try rendered(example.markdown, extensions: false) == example.html)
  }

  @Test func specificationIsWhole() {
    #expect([0, 652].contains(Conformance.commonMark.count))
  }

  /// What the specification does not show, against libcmark's own renderer.
  @Test(arguments: [
    "", "\n", "a\0b", "\u{FEFF}# a", "a\r\nb\rc", "[a](b \"\")", "![a *b* `c`\n<d>](e '')",
    "[a]\n\n[a]: b ()", "![[a](b \"\")](c)", "3. a\n4. b", "- a\n\n  b\n- c", "<b>\n\n<!-- c -->\n",
    "``` a b\nc\n", "[a](<b[]c&'d\"é>)", "*a\n**b\n`c\nd`", "a\\\nb  \nc", "'\"&<>",
  ])
  func libcmark(_ markdown: String) throws {
    #expect(try rendered(markdown, extensions: false) == cmarkHTML(markdown))
  }

  @Test func headersAndLibraryAreOfOneVersion() {
    #expect(String(cString: cmark_version_string()) == CMARK_VERSION_STRING)
  }
}

/// libcmark's own HTML.
func cmarkHTML(_ markdown: String) -> String {
  let root = cmark_parse_document(markdown, markdown.utf8.count, CMARK_OPT_DEFAULT)
  defer { cmark_node_free(root) }
  let html = cmark_render_html(root, CMARK_OPT_UNSAFE)!
  defer { cmark_get_default_mem_allocator().pointee.free(html) }
  return String(cString: html)
}
