/// A script without its indentation, blank lines and the lines that are comments: a fifth of what a
/// reader would fetch.
///
///     // Says hello.
///     function hello() {          →   function hello() {
///       say("hello"); // loudly       say("hello"); // loudly
///     }                               }
///
/// NB: it knows nothing of the language, so no line of a template literal may begin with `//` or
/// depend on its indentation. None of ours has more than one line.
func bareScript(_ bytes: [UInt8]) -> [UInt8] {
  var bare: [UInt8] = []
  bare.reserveCapacity(bytes.count)
  for line in bytes.split(separator: UInt8(ascii: "\n")) {
    let text = line.drop { $0 == UInt8(ascii: " ") }
    if text.isEmpty || text.starts(with: "//".utf8) { continue }
    bare += text
    bare.append(UInt8(ascii: "\n"))
  }
  return bare
}
