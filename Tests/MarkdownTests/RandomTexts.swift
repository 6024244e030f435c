import TestSupport

extension Seeded {
  mutating func chance(_ percent: Int) -> Bool { Int.random(in: 0..<100, using: &self) < percent }
}

/// Texts made of what Markdown gives a meaning to, so that the meanings meet in every way.
struct RandomTexts {
  private var random: Seeded

  init(seed: Int) { random = Seeded(state: UInt64(seed)) }

  mutating func text() -> String {
    switch Int.random(in: 0..<100, using: &random) {
    case ..<30: return inline() + inline() + "\n"
    case ..<45: return table() + "\n\n[r]: /url\n"
    default:
      let lines = (0..<Int.random(in: 1...8, using: &random)).map { _ in line() }
      return lines.joined(separator: "\n") + ["\n", "", "\n\n[r]: /url\n"].randomElement(
        using: &random)!
    }
  }

  /// A text with some of its bytes changed, taken out, doubled, or replaced by what has a meaning.
  mutating func mutation(of text: String) -> String {
    var bytes = Array(text.utf8)
    for _ in 0..<Int.random(in: 1...12, using: &random) where !bytes.isEmpty {
      let start = Int.random(in: 0..<bytes.count, using: &random)
      let end = min(bytes.count, start + Int.random(in: 1...40, using: &random))
      switch Int.random(in: 0..<5, using: &random) {
      case 0: bytes.removeSubrange(start..<end)
      case 1: bytes.insert(contentsOf: bytes[start..<end], at: start)
      case 2: bytes[start] = UInt8.random(in: 0...255, using: &random)
      case 3: bytes.insert(contentsOf: Array(line().utf8), at: start)
      default: bytes.replaceSubrange(start..<min(end, start + 2), with: Array(inline().utf8))
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  private mutating func pick(_ list: [String]) -> String { list.randomElement(using: &random)! }

  private mutating func inline() -> String {
    (0..<Int.random(in: 1...9, using: &random)).map { _ in pick(Self.pieces) + pick(["", "", " "]) }
      .joined()
  }

  private mutating func line() -> String {
    switch Int.random(in: 0..<100, using: &random) {
    case ..<25: pick(Self.lines)
    case ..<60: pick(Self.lines) + inline()
    case ..<70: pick(Self.lines) + pick(Self.lines) + inline()
    case ..<80: cells(Int.random(in: 1...4, using: &random))
    default: inline()
    }
  }

  private mutating func cells(_ count: Int) -> String {
    (0..<count).map { _ in inline() }.joined(separator: "|")
  }

  private mutating func table() -> String {
    let columns = Int.random(in: 1...3, using: &random)
    let (first, other) = [
      ("", ""), ("> ", "> "), ("- ", "  "), ("1. ", "   "), ("- [ ] ", "  "), ("> - ", ">   "),
    ]
    .randomElement(using: &random)!
    var lines = [
      first + (random.chance(30) ? "x\n" + other : "") + cells(columns),
      other + (0..<columns).map { _ in pick(["---", ":-", ":-:", "-:"]) }.joined(separator: "|")
        + (columns == 1 ? "|" : ""),
    ]
    for _ in 0..<Int.random(in: 0...4, using: &random) {
      let row = random.chance(70) ? cells(Int.random(in: 1...columns + 1, using: &random)) : line()
      lines.append((random.chance(85) ? other : "") + row)
    }
    return lines.joined(separator: "\n")
  }

  private static let pieces = [
    "a", "b", "foo", "bar", "*", "**", "***", "_", "__", "~", "~~", "~~~", "`", "``", "[", "]",
    "![", "](",
    "(", ")", "(/u)", "[r]", "[~r~]", "[R][]", "[x][r]", "<", ">", "<b>", "</b>", "<!-- c -->",
    "http://a.b/c", "https://x.y_z.w/a*b*c", "www.a.b", "www.x_y.z", "ftp://a", "a@b.c",
    "mailto:a@b.c",
    "xmpp:q@r.s/t", "\\", "\\*", "\\~", "\\|", "|", "|", "&amp;", "&lt;", "&#126;", "\"", "'", "!",
    ".", ",",
    ":", ";", "?", "-", "+", "#", "1.", "é", "“", "\u{A0}", "—", "😀", "  ", "\t", "w", "ww",
    "&copy;", "/", "=",
    "`a|b`", "<http://q.r>", "[a](b \"t\")", "[a](http://l.m)", "![p](q)", "*x*", "_y_", "~z~",
    "~~z~~",
    "a|b",
  ]

  private static let lines = [
    "", "", "", "---", "***", "===", "> ", ">", "- ", "* ", "+ ", "1. ", "2. ", "- [ ] ", "- [x] ",
    "  ",
    "    ", "      ", "\t", "```", "~~~", "# ", "## ", "| a | b |", "|---|---|", "a|b", "-|-",
    ":-:", "|:-|-:|",
    ":--", "|", "| x |", "[r]: /url", "[~r~]: /t \"ti\"", "<div>", "</div>", "<a>", "<!--", "-->",
    "1)", "*",
    "-", "2.", "> - ", "- > ", "- - ", "1. - ", "> > ",
  ]
}
