import TestSupport

/// Ways in which a question's file comes to harm: by a slip of the editor, a bad merge, a broken disk.
struct Mutation {
  var random: Seeded

  /// The file with one to six places changed.
  mutating func mutate(_ file: [UInt8]) -> [UInt8] {
    var file = file
    for _ in 0..<Int.random(in: 1...6, using: &random) where !file.isEmpty { change(&file) }
    return file
  }

  private mutating func change(_ file: inout [UInt8]) {
    // Half of the changes fall on the front matter and the headings behind it.
    let reach = random.flag() ? min(file.count, 600) : file.count
    let start = random.number(below: reach)
    let end = min(file.count, start + Int.random(in: 1...80, using: &random))
    switch random.number(below: 8) {
    case 0: file.removeSubrange(start..<end)
    case 1: file.insert(contentsOf: file[start..<end], at: start)
    case 2: file[start] = UInt8.random(in: 0...255, using: &random)
    case 3: file.removeSubrange(start...)
    case 4: swapLines(&file)
    case 5:
      file.insert(
        contentsOf: random.element(of: Self.yaml).utf8, at: lineStart(file, start))
    case 6:
      file.insert(
        contentsOf: random.element(of: Self.markdown).utf8, at: lineStart(file, start))
    default: file.insert(contentsOf: random.element(of: Self.characters).utf8, at: start)
    }
  }

  private func lineStart(_ file: [UInt8], _ place: Int) -> Int {
    (file[..<place].lastIndex(of: UInt8(ascii: "\n")) ?? -1) + 1
  }

  private mutating func swapLines(_ file: inout [UInt8]) {
    var lines = file.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    let (one, other) = (random.place(in: lines), random.place(in: lines))
    lines.swapAt(one, other)
    file = Array(lines.joined(separator: [UInt8(ascii: "\n")]))
  }

  private static let yaml = [
    "---\n", "id: [a\n", "themes: {a: b}\n", "themes: [, ]\n", "themes: &a [*a]\n",
    "brief: |\n  two\n  lines\n",
    "brief: >-\n", "scenario:\n", "scenario: no-such\n", "updated: 2026-02-31\n",
    "updated: yesterday\n",
    "difficulty: [hard]\n", "aliases: [/a/, ../b, '', \"/\\u0000/\"]\n",
    "related: [nobody/nothing]\n", "draft: maybe\n",
    "? complex\n: key\n", "stance: \"unclosed\n", "!!binary aGk=\n", "\tid: tab\n",
    "id: a\nid: a\n", "%YAML 9.9\n",
  ]

  private static let markdown = [
    "### Answer\n", "### Question\n", "## Topic:\n", "# \n", "### Sources\n",
    "### Weak and Strong Answers\n",
    "```\n", "~~~ a diagram\n", "| a | b |\n|---|\n", "| a |\n|---|\n| `|` |\n", "> > > - 1. > \n",
    "<b><i></b>\n",
    "<script>alert(1)</script>\n", "<!-- \n", "![x](javascript:a)\n", "![](../../../etc/passwd)\n",
    "[a](Q1_No.md#x)\n",
    "[r]: <javascript:a>\n", "<sub>a<sup>b</sub>\n", "- [ ] [x](#)\n", "www.a.b/<\n",
    "&#0; &#x110000; &nope;\n",
  ]

  private static let characters = [
    "\0", "\u{FEFF}", "\r", "\r\n", "\u{2028}", "\u{202E}", "\u{E000}", "\u{10FFFE}", "e\u{301}",
    "👩‍🔬", "\"", "'", "<",
    "&", "]]>", "--", "\\", "`", "|", "*", "_", "\t",
  ]
}
