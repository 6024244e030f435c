/// Whether a text is an address that leads to the same place from everywhere.
///
///     isWholeAddress("https://example.org/q")  // true
///     isWholeAddress("example.org/q")          // false
package func isWholeAddress(_ text: String) -> Bool {
  ["https://", "http://"].contains { text.hasPrefix($0) && text != $0 }
}
