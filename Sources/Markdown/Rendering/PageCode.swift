internal import HTML

extension PageWriter {
  /// Code, or a fence with box-drawing characters, which is a diagram. What follows the first word
  /// of the info string describes either to those who do not see it.
  mutating func code(_ node: Node, isFence: Bool) {
    let info = document.bytes(of: node.title)
    let language = info.prefix { !$0.isSpace }
    let words = info.dropFirst(language.count).trimmed()
    if isFence, hasBoxDrawing(node.text) {
      writer.line("<figure><pre class=\"diagram\" tabindex=\"0\" role=\"img\" aria-label=\"")
      if words.isEmpty { writer.write("Diagram") } else { writer.escape(words) }
      writer.write("\"><code>")
    } else {
      writer.line(
        "<figure class=\"code\"><pre tabindex=\"0\" role=\"group\" aria-label=\"Code")
      if !words.isEmpty {
        writer.write(": ")
        writer.escape(words)
      }
      writer.write("\"><code")
      if !language.isEmpty {
        writer.write(" class=\"language-")
        writer.escape(language)
        writer.write("\"")
      }
      writer.write(">")
    }
    writer.escape(node.text)
    writer.write("</code></pre></figure>\n")
  }

  /// Whether one of U+2500 to U+257F is in a text.
  private func hasBoxDrawing(_ span: Span) -> Bool {
    let bytes = document.bytes(of: span)
    return bytes.indices.dropLast(2).contains {
      bytes[$0] == 0xE2 && (bytes[$0 + 1] == 0x94 || bytes[$0 + 1] == 0x95)
    }
  }
}
