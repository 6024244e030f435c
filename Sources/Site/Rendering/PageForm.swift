internal import Bytes
internal import HTML
internal import Storage

/// A page with gaps in place of the questions' texts. It is drawn by the page's own template from all that
/// the template sees, so two forms that are alike, filled with texts that are alike, are the same page:
/// whether a page changed is known without a text being parsed.
struct PageForm: Sendable {
  let html: HTML

  var digest: Digest { Digest(of: html.bytes) }

  /// The page, with the pieces of markup in its gaps.
  func filled(with pieces: [HTML]) -> [UInt8] {
    let form = html.bytes
    var page: [UInt8] = []
    page.reserveCapacity(form.count + pieces.reduce(0) { $0 + $1.bytes.count })
    form.withUnsafeBufferPointer { form in
      var start = 0
      while let place = HTML.firstGap(in: form, from: start) {
        page.append(contentsOf: form[start..<place])
        page.append(contentsOf: pieces[HTML.gapNumber(form[(place + 1)...])].bytes)
        start = place + 1 + HTML.gapDigits
      }
      page.append(contentsOf: form[start...])
    }
    return page
  }
}

extension HTML {
  /// A byte that stands nowhere in UTF-8, and the number in four digits to the base 128.
  static func gap(_ number: Int) -> HTML {
    var bytes = [UInt8](repeating: gapMark, count: 1 + gapDigits)
    for digit in 0..<gapDigits { bytes[1 + digit] = UInt8(number >> (7 * digit) & 127) }
    return HTML(trusted: bytes)
  }

  fileprivate static let gapMark: UInt8 = 0xFF
  fileprivate static let gapDigits = 4

  /// Where the next gap begins. Eight bytes at a time, since a form is long and its gaps are few.
  fileprivate static func firstGap(in form: UnsafeBufferPointer<UInt8>, from start: Int) -> Int? {
    var place = start
    while place + 8 <= form.count, !EightBytes(form, at: place).holds(gapMark) { place += 8 }
    return form[place...].firstIndex(of: gapMark)
  }

  fileprivate static func gapNumber(_ bytes: some Sequence<UInt8>) -> Int {
    bytes.prefix(gapDigits).enumerated().reduce(0) { $0 | Int($1.element) << (7 * $1.offset) }
  }
}
