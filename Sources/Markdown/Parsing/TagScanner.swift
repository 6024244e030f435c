/// What `<` may begin in a line of text: an address, or raw HTML, by libcmark's rules.
///
/// Where one form has no end in what is left of the text, it is not looked for again: a hundred
/// thousand beginnings without an end take linear time.
struct TagScanner {
  private var hasNoDeclaration = false
  private var hasNoInstruction = false
  private var hasNoCData = false
  private var hasNoQuote: (single: Bool, double: Bool) = (false, false)

  /// Past what the `<` at `start` begins, or nil.
  mutating func end(in text: UnsafeBufferPointer<UInt8>, from start: Int) -> Int? {
    let form = Form(text: text)
    let position = start + 1
    if let end = form.addressEnd(position) ?? form.mailEnd(position) { return end }
    guard position + 2 <= text.count else { return nil }
    switch (text[position], text[position + 1]) {
    case (UInt8(ascii: "!"), UInt8(ascii: "-")): return form.commentEnd(position + 2)
    case (UInt8(ascii: "!"), UInt8(ascii: "[")):
      return search(&hasNoCData) { form.cdataEnd(position + 2) }
    case (UInt8(ascii: "!"), _):
      return search(&hasNoDeclaration) { form.declarationEnd(position + 1) }
    case (UInt8(ascii: "?"), _):
      return search(&hasNoInstruction) { form.instructionEnd(position + 1) }
    default: return tagEnd(form, position)
    }
  }

  /// Past a tag; `position` is that after its `<`.
  mutating func tagEnd(_ form: Form, _ position: Int) -> Int? {
    form.byte(position) == UInt8(ascii: "/")
      ? form.closingTagEnd(position + 1) : openingTagEnd(form, position)
  }

  private func search(_ isEndless: inout Bool, _ find: () -> Form.End) -> Int? {
    guard !isEndless else { return nil }
    switch find() {
    case .at(let end): return end
    case .other: return nil
    case .missing:
      isEndless = true
      return nil
    }
  }

  private mutating func openingTagEnd(_ form: Form, _ start: Int) -> Int? {
    guard var position = form.nameEnd(start) else { return nil }
    while true {
      let space = form.pastSpace(position)
      guard space > position, let name = form.attributeNameEnd(space) else {
        position = space
        break
      }
      position = name
      let equals = form.pastSpace(name)
      guard form.byte(equals) == UInt8(ascii: "=") else { continue }
      guard let value = valueEnd(form, form.pastSpace(equals + 1)) else { return nil }
      position = value
    }
    if form.byte(position) == UInt8(ascii: "/") { position += 1 }
    return form.byte(position) == UInt8(ascii: ">") ? position + 1 : nil
  }

  private mutating func valueEnd(_ form: Form, _ start: Int) -> Int? {
    switch form.byte(start) {
    case UInt8(ascii: "'"):
      return search(&hasNoQuote.single) { form.quoteEnd(start + 1, UInt8(ascii: "'")) }
    case UInt8(ascii: "\""):
      return search(&hasNoQuote.double) { form.quoteEnd(start + 1, UInt8(ascii: "\"")) }
    default: return form.bareValueEnd(start)
    }
  }
}

extension TagScanner {
  /// The forms themselves. A position past the text reads as NUL, which no text has.
  struct Form {
    let text: UnsafeBufferPointer<UInt8>

    enum End { case at(Int), other, missing }

    func byte(_ position: Int) -> UInt8 { position < text.count ? text[position] : 0 }

    func past(_ start: Int, while matches: (UInt8) -> Bool) -> Int {
      var position = start
      while position < text.count, matches(text[position]) { position += 1 }
      return position
    }

    func pastSpace(_ start: Int) -> Int { past(start) { $0.isTagSpace } }

    /// `scheme:anything>`
    func addressEnd(_ start: Int) -> Int? {
      guard byte(start).isLetter else { return nil }
      let scheme = past(start) { $0.isAlphanumeric || ".+-".utf8.contains($0) }
      guard (2...32).contains(scheme - start), byte(scheme) == UInt8(ascii: ":") else { return nil }
      let end = past(scheme + 1) { $0 > 0x20 && $0 != UInt8(ascii: "<") && $0 != UInt8(ascii: ">") }
      return byte(end) == UInt8(ascii: ">") ? end + 1 : nil
    }

    /// `name@host.name>`
    func mailEnd(_ start: Int) -> Int? {
      let at = past(start) { $0.isAlphanumeric || ".!#$%&'*+/=?^_`{|}~-".utf8.contains($0) }
      guard at > start, byte(at) == UInt8(ascii: "@") else { return nil }
      var position = at
      repeat {
        let name = position + 1
        position = past(name) { $0.isAlphanumeric || $0 == UInt8(ascii: "-") }
        let isName =
          (1...63).contains(position - name) && byte(name) != UInt8(ascii: "-")
          && byte(position - 1) != UInt8(ascii: "-")
        guard isName else { return nil }
      } while byte(position) == UInt8(ascii: ".")
      return byte(position) == UInt8(ascii: ">") ? position + 1 : nil
    }

    func nameEnd(_ start: Int) -> Int? {
      guard byte(start).isLetter else { return nil }
      return past(start) { $0.isAlphanumeric || $0 == UInt8(ascii: "-") }
    }

    func closingTagEnd(_ start: Int) -> Int? {
      guard let name = nameEnd(start) else { return nil }
      let end = pastSpace(name)
      return byte(end) == UInt8(ascii: ">") ? end + 1 : nil
    }

    func attributeNameEnd(_ start: Int) -> Int? {
      guard byte(start).isLetter || "_:".utf8.contains(byte(start)) else { return nil }
      return past(start) { $0.isAlphanumeric || ":._-".utf8.contains($0) }
    }

    func bareValueEnd(_ start: Int) -> Int? {
      let end = past(start) { !$0.isTagSpace && !"\"'=<>`".utf8.contains($0) }
      return end > start ? end : nil
    }

    func quoteEnd(_ start: Int, _ quote: UInt8) -> End {
      let end = past(start) { $0 != quote }
      return end < text.count ? .at(end + 1) : .missing
    }

    /// After `<!-`: no `--` but the last.
    func commentEnd(_ start: Int) -> Int? {
      guard byte(start) == UInt8(ascii: "-") else { return nil }
      var position = start + 1
      if byte(position) == UInt8(ascii: "-") {
        position += 1
        if byte(position) == UInt8(ascii: "-") {
          return byte(position + 1) == UInt8(ascii: ">") ? position + 2 : nil
        }
      }
      guard position < text.count, text[position] != UInt8(ascii: ">") else { return nil }
      while position < text.count {
        guard text[position] == UInt8(ascii: "-") else {
          position += 1
          continue
        }
        if byte(position + 1) == UInt8(ascii: "-") {
          return byte(position + 2) == UInt8(ascii: ">") ? position + 3 : nil
        }
        position += 2
      }
      return nil
    }

    /// After `<?`. NB: libcmark reads `?` with what follows, so `??>` is no end.
    func instructionEnd(_ start: Int) -> End {
      var position = start
      while position < text.count {
        guard text[position] == UInt8(ascii: "?") else {
          position += 1
          continue
        }
        if byte(position + 1) == UInt8(ascii: ">") { return .at(position + 2) }
        position += 2
      }
      return .missing
    }

    /// After `<!`: capitals, space, anything but `>`.
    func declarationEnd(_ start: Int) -> End {
      let name = past(start) { (0x41...0x5A).contains($0) }
      guard name > start, byte(name).isTagSpace else { return .other }
      let end = past(name) { $0 != UInt8(ascii: ">") }
      return end < text.count ? .at(end + 1) : .missing
    }

    /// After `<![`. NB: `]]]>` is no end: libcmark reads `]]` with what follows.
    func cdataEnd(_ start: Int) -> End {
      guard text[start...].starts(with: "CDATA[".utf8) else { return .other }
      var position = start + 6
      while position < text.count {
        if text[position] != UInt8(ascii: "]") {
          position += 1
        } else if byte(position + 1) != UInt8(ascii: "]") {
          position += 2
        } else if byte(position + 2) == UInt8(ascii: ">") {
          return .at(position + 3)
        } else {
          position += 3
        }
      }
      return .missing
    }
  }
}
