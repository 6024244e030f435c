/// Where in its source a link or a picture is written. libcmark's tree does not say.
package struct WrittenLink: Sendable, Equatable {
  /// Which of the document's links and pictures it is, in the order of the nodes.
  package let link: Int
  /// All of it; of a link by reference the address in its definition.
  package let whole: Range<Int>
  /// What stands between the brackets; `nil` for a link by reference.
  package let words: Range<Int>?
  /// Without the `<` and `>` that may be around it.
  package let address: Range<Int>

  package init(link: Int, whole: Range<Int>, words: Range<Int>?, address: Range<Int>) {
    (self.link, self.whole, self.words, self.address) = (link, whole, words, address)
  }
}

extension Document {
  /// Where this document's links and pictures stand in its source; not those that are an address and
  /// nothing else.
  ///
  ///     [a](b.md "c")   // whole 0..<13, words 1..<2, address 4..<8
  package func writtenLinks(in source: ArraySlice<UInt8>, firstLine: Int) -> [WrittenLink] {
    withoutQuotes(source).withUnsafeBufferPointer {
      var finder = LinkFinder(SourceLines($0), document: self, firstLine: firstLine)
      finder.findInlineLinks()
      finder.findDefinitions()
      return finder.found.map { $0.moved(by: source.startIndex) }
    }
  }
}

/// The same text, byte for byte in its place, every line ended by a line feed; blanks stand where quotes
/// have their marks, so that what goes on over their lines does.
private func withoutQuotes(_ source: ArraySlice<UInt8>) -> [UInt8] {
  var text = Array(source) + [0x0A]
  var isAtLineStart = true
  for index in text.indices {
    if text[index] == 0x0D { text[index] = text[index + 1] == 0x0A ? 0x20 : 0x0A }
    if isAtLineStart, text[index] == UInt8(ascii: ">") { text[index] = 0x20 }
    isAtLineStart = text[index] == 0x0A || isAtLineStart && text[index].isBlank
  }
  return text
}

extension WrittenLink {
  func moved(by offset: Int) -> WrittenLink {
    func moved(_ range: Range<Int>) -> Range<Int> {
      range.lowerBound + offset..<range.upperBound + offset
    }
    return WrittenLink(
      link: link, whole: moved(whole), words: words.map(moved), address: moved(address))
  }
}
