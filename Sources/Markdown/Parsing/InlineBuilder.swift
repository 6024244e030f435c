/// Builds a paragraph's inlines anew where its text has tokens: addresses become links, and runs of
/// `*`, `_` and `~` what they are paired to.
struct InlineBuilder {
  private let marks: Marks

  init(_ marks: Marks) { self.marks = marks }

  func rebuild(_ leaf: Int, in builder: inout TreeBuilder) {
    let line = builder.nodes[leaf].line
    let first = Int32(leaf + 1)
    let nodes = builder.takeChildren(of: leaf)
    var outcomes = outcomes(of: nodes, first, builder)[...]
    // What is begun: where it stood to end, and how many emphases began in it.
    var open: [(end: Int32, node: Int, emphases: [Int])] = [(.max, leaf, [])]
    var linkDepth = 0
    var words: [UInt8] = []

    func flush() {
      guard !words.isEmpty else { return }
      words.withUnsafeBufferPointer {
        if linkDepth == 0 {
          builder.appendText($0, line: line)
        } else {
          builder.begin(.text, line: line, text: builder.copy($0))
        }
      }
      words.removeAll(keepingCapacity: true)
    }

    func delimiter(_ run: DelimiterRun) {
      let outcome = outcomes.removeFirst()
      for _ in 0..<outcome.ends {
        flush()
        builder.end(open[open.count - 1].emphases.removeLast())
      }
      for _ in 0..<outcome.rest { words.append(run.character) }
      for kind in outcome.begins {
        flush()
        open[open.count - 1].emphases.append(builder.begin(kind, line: line))
      }
    }

    for (offset, node) in nodes.enumerated() {
      while let last = open.last, last.end <= Int32(offset) + first {
        flush()
        builder.end(last.node)
        if builder.nodes[last.node].kind.isLink { linkDepth -= 1 }
        open.removeLast()
      }
      guard node.kind == .text else {
        flush()
        let text = restored(node.text, in: &builder), title = restored(node.title, in: &builder)
        let begun = builder.begin(node.kind, line: line, text: text, title: title)
        if Int(node.end) > offset + leaf + 2 || node.kind.isLink {
          open.append((node.end, begun, []))
          if node.kind.isLink { linkDepth += 1 }
        }
        continue
      }
      let bytes = Array(builder.bytes(of: node.text))
      bytes.withUnsafeBufferPointer { bytes in
        forEachPiece(of: bytes) { piece in
          switch piece {
          case .text(let text): words.append(contentsOf: text)
          case .mark(let number):
            switch marks.marks[number] {
            case .nothing: break
            case .delimiter(let run): delimiter(run)
            case .address(let isHost):
              flush()
              builder.appendLink(
                isHost ? "http://" : "", Array(marks.source(of: number)), line: line)
            }
          }
        }
      }
    }
    flush()
    while let last = open.popLast(), last.node != leaf { builder.end(last.node) }
    builder.end(leaf)
  }
}

extension InlineBuilder {
  /// What becomes of each run, in the order in which they stand: runs are paired with those that
  /// stand in the same link, picture or paragraph.
  private func outcomes(
    of nodes: [Node], _ first: Int32, _ builder: TreeBuilder
  ) -> [EmphasisResolver.Outcome] {
    var groups: [[(place: Int, run: DelimiterRun)]] = [[]]
    var open: [(end: Int32, group: Int)] = [(.max, 0)]
    var count = 0
    for (offset, node) in nodes.enumerated() {
      while let last = open.last, last.end <= Int32(offset) + first { open.removeLast() }
      if node.kind != .text {
        if node.end > Int32(offset) + first + 1 {
          open.append((node.end, groups.count))
          groups.append([])
        }
        continue
      }
      let group = open.last!.group
      Array(builder.bytes(of: node.text)).withUnsafeBufferPointer {
        forEachPiece(of: $0) { piece in
          guard case .mark(let number) = piece, case .delimiter(let run) = marks.marks[number]
          else {
            return
          }
          groups[group].append((count, run))
          count += 1
        }
      }
    }
    var outcomes = [EmphasisResolver.Outcome](
      repeating: EmphasisResolver.Outcome(rest: 0), count: count)
    for group in groups where !group.isEmpty {
      let resolver = EmphasisResolver(group.map(\.run))
      for (entry, outcome) in zip(group, resolver.outcomes) { outcomes[entry.place] = outcome }
    }
    return outcomes
  }

  private enum Piece {
    case text(Slice<UnsafeBufferPointer<UInt8>>)
    case mark(Int)
  }

  private func forEachPiece(of text: UnsafeBufferPointer<UInt8>, _ body: (Piece) -> Void) {
    var start = 0, index = 0
    while index < text.count {
      guard let number = marks.number(in: text, at: index) else {
        index += 1
        continue
      }
      if start < index { body(.text(text[start..<index])) }
      body(.mark(number))
      index += Marks.tokenLength
      start = index
    }
    if start < text.count { body(.text(text[start...])) }
  }

  /// What libcmark has read as code, a tag or an address has no tokens in it; should it have one all
  /// the same, it is what it was.
  private func restored(_ span: Span, in builder: inout TreeBuilder) -> Span {
    guard builder.bytes(of: span).contains(Marks.start[0]) else { return span }
    var bytes: [UInt8] = []
    Array(builder.bytes(of: span)).withUnsafeBufferPointer { marks.restore($0, into: &bytes) }
    return builder.append(bytes)
  }
}

extension Node.Kind {
  fileprivate var isLink: Bool { self == .link || self == .picture }
}

extension TreeBuilder {
  /// Text with the addresses of mail in it as links.
  mutating func appendText(_ text: UnsafeBufferPointer<UInt8>, line: Int32) {
    var start = 0
    for mail in Autolink.mail(in: text) {
      appendPiece(text[start..<mail.range.lowerBound], line: line)
      appendLink(mail.needsScheme ? "mailto:" : "", text[mail.range], line: line)
      start = mail.range.upperBound
    }
    appendPiece(text[start...], line: line)
  }

  private mutating func appendPiece(_ text: Slice<UnsafeBufferPointer<UInt8>>, line: Int32) {
    guard !text.isEmpty else { return }
    begin(.text, line: line, text: append(text))
  }

  /// A link whose words are its address.
  mutating func appendLink(_ scheme: String, _ words: some Collection<UInt8>, line: Int32) {
    let start = append(scheme.utf8).start
    let text = append(words)
    let link = begin(.link, line: line, text: Span(start: start, end: text.end))
    begin(.text, line: line, text: text)
    end(link)
  }
}
