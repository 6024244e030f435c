internal import CCmark

extension Document {
  /// The tree of a Markdown text.
  ///
  /// `firstLine` is the line of the file on which `source` begins, where front matter stands before
  /// it. Without `extensions` the tree is libcmark's own, and `plainHTML` of it is
  /// `cmark_render_html`'s.
  package init(
    parsing source: some Collection<UInt8>, firstLine: Int = 1, extensions: Bool = true
  ) throws(ParsingRefusal) {
    let source = Array(source)
    self = withTrees { trees in
      source.withUnsafeBufferPointer { source in
        var reader = TreeReader(source: source, firstLine: Int32(firstLine))
        reader.read(trees.parse(source))
        return reader.builder.document()
      }
    }
  }
}

/// Input that is past the parser's limits, and where.
package struct ParsingRefusal: Error, Equatable {
  package let line: Int
  package let reason: String
}
