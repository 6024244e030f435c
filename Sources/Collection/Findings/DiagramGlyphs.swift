internal import Markdown

/// A character in a diagram that the site's font for code has not is drawn by another, whose letters may
/// be of another width, and the lines below no longer meet. Code without box-drawing bears that; a
/// diagram does not.
@Sendable func foreignGlyphs(_ text: WrittenText) -> [Fault] {
  let document = text.document
  return document.nodes.compactMap { node in
    guard case .code(let fence) = node.kind, fence != .indented else { return nil }
    // Most diagrams are of ASCII and box-drawing: one look at their bytes spares the decoding.
    guard mayHaveForeign(document.bytes(of: node.text)) else { return nil }
    let text = String(decoding: document.bytes(of: node.text), as: UTF8.self)
    guard text.unicodeScalars.contains(where: { isBoxDrawing($0.value) }),
      let (line, scalar) = firstForeign(in: text)
    else { return nil }
    // The text begins on the line after the fence.
    return Fault(
      line: Int(node.line) + line, words: String(scalar),
      message: "the site's font for diagrams has no “\(scalar)”, so that lines may not meet here",
      remedy: "draw it with box-drawing characters, arrows and Latin or Greek letters")
  }
}

/// Whether there is anything but printed ASCII, tabs, line feeds, and U+2500 to U+257F.
private func mayHaveForeign(_ bytes: ArraySlice<UInt8>) -> Bool {
  bytes.withUnsafeBufferPointer { bytes in
    var place = 0
    while place < bytes.count {
      switch bytes[place] {
      case 0x20..<0x7F, 0x09, 0x0A: place += 1
      case 0xE2 where place + 2 < bytes.count && bytes[place + 1] & 0xFE == 0x94: place += 3
      default: return true
      }
    }
    return false
  }
}

private func isBoxDrawing(_ code: UInt32) -> Bool { (0x2500...0x257F).contains(code) }

/// The first character that the font has not, and its line in the text, from 1.
private func firstForeign(in text: String) -> (line: Int, scalar: Unicode.Scalar)? {
  var line = 1
  for scalar in text.unicodeScalars {
    if scalar == "\n" {
      line += 1
    } else if scalar != "\t", !monoCovers(scalar.value) {
      return (line, scalar)
    }
  }
  return nil
}

private func monoCovers(_ code: UInt32) -> Bool {
  // First what nearly all of a diagram is.
  code < 0x7F || isBoxDrawing(code) || monoRanges.contains { $0.contains(code) }
}

/// The code points of Templates/Assets/rolecall-mono.woff2, as `scripts/subset-fonts` says them.
private let monoRanges: [ClosedRange<UInt32>] = [
  0x20...0x7E, 0xA0...0xA0, 0xA7...0xA7, 0xAB...0xAB, 0xB0...0xB3, 0xB5...0xB5, 0xB7...0xB7,
  0xB9...0xB9, 0xBB...0xFF, 0x394...0x394, 0x3A3...0x3A3, 0x3B1...0x3B5, 0x3B8...0x3B8,
  0x3BA...0x3BC, 0x3C0...0x3C1, 0x3C3...0x3C4, 0x3C6...0x3C6, 0x2002...0x2002, 0x2007...0x2007,
  0x2009...0x200A, 0x2013...0x2014, 0x2018...0x2019, 0x201C...0x201D, 0x2022...0x2022,
  0x2026...0x2026, 0x202F...0x202F, 0x2070...0x2070, 0x2074...0x2079, 0x2080...0x2089,
  0x20AC...0x20AC, 0x2190...0x2195, 0x21D1...0x21D4, 0x2200...0x2200, 0x2202...0x2202,
  0x2208...0x2208, 0x220B...0x220B, 0x2211...0x2212, 0x221A...0x221A, 0x221E...0x221E,
  0x2248...0x2248, 0x2260...0x2260, 0x2264...0x2265, 0x2500...0x2593, 0x25A0...0x25A1,
  0x25AA...0x25AB, 0x25B2...0x25B2, 0x25B6...0x25B6, 0x25BA...0x25BA, 0x25BC...0x25BC,
  0x25C0...0x25C0, 0x25C4...0x25C4, 0x25C6...0x25C6, 0x25CF...0x25CF, 0x2713...0x2713,
  0x2717...0x2717,
]
