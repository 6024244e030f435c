/// Says what is wrong with a page's tags: one that is not closed, closed in the wrong order, or has an attribute
/// that is cut or stands twice; two elements of one id. Knows no element's content model.
struct MarkupCheck {
  private let page: [UInt8]
  private var place = 0
  private var open: [String] = []
  private var ids: Set<String> = []

  private static let void: Set<String> = [
    "area", "base", "br", "col", "hr", "img", "input", "link", "meta", "source", "wbr",
  ]

  /// - Returns: The first fault with the text around it; `nil` where there is none.
  static func fault(in page: [UInt8]) -> String? {
    var check = MarkupCheck(page)
    guard let fault = check.firstFault() else { return nil }
    let around = page[max(0, check.place - 80)..<min(page.count, check.place + 40)]
    return "\(fault): …\(String(decoding: around, as: UTF8.self))…"
  }

  private init(_ page: [UInt8]) { self.page = page }

  private mutating func firstFault() -> String? {
    while let start = page[place...].firstIndex(of: UInt8(ascii: "<")) {
      place = start + 1
      let fault =
        if has("!") { skipDeclaration() } else if has("/") { endTag() } else { startTag() }
      if let fault { return fault }
    }
    return open.isEmpty ? nil : "<\(open.joined(separator: "><"))> never closed"
  }

  private func has(_ character: Unicode.Scalar) -> Bool {
    place < page.count && page[place] == UInt8(ascii: character)
  }

  private mutating func skipDeclaration() -> String? {
    guard let end = page[place...].firstIndex(of: UInt8(ascii: ">")) else {
      return "a declaration is cut"
    }
    place = end
    return nil
  }

  private mutating func name() -> String {
    let start = place
    while place < page.count, isNameByte(page[place]) { place += 1 }
    return String(decoding: page[start..<place], as: UTF8.self)
  }

  private func isNameByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"): true
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"): true
    default: false
    }
  }

  private mutating func endTag() -> String? {
    place += 1
    let name = name()
    guard has(">") else { return "</\(name) is cut" }
    guard open.popLast() == name else { return "</\(name)> closes another element" }
    return nil
  }

  private mutating func startTag() -> String? {
    let name = name()
    if name.isEmpty { return "a < that is no tag" }
    var attributes: Set<String> = []
    while has(" ") || has("\n") {
      place += 1
      if let fault = attribute(of: name, in: &attributes) { return fault }
    }
    let closesItself = has("/")
    if closesItself { place += 1 }
    guard has(">") else { return "<\(name) is cut" }
    if name == "script" { return skipScript() }
    if !closesItself, !Self.void.contains(name) { open.append(name) }
    return nil
  }

  private mutating func attribute(of element: String, in attributes: inout Set<String>) -> String? {
    let attribute = name()
    if attribute.isEmpty { return "an attribute of <\(element)> without a name" }
    if !attributes.insert(attribute).inserted { return "\(attribute) stands twice" }
    guard has("=") else { return nil }
    place += 1
    guard has("\"") else { return "\(attribute) is not quoted" }
    let start = place + 1
    guard let end = page[start...].firstIndex(of: UInt8(ascii: "\"")) else {
      return "\(attribute) is cut"
    }
    place = end + 1
    let value = page[start..<end]
    if value.contains(UInt8(ascii: "<")) { return "\(attribute) holds a tag" }
    if attribute == "id", !ids.insert(String(decoding: value, as: UTF8.self)).inserted {
      return "the id stands twice"
    }
    return nil
  }

  private mutating func skipScript() -> String? {
    let end = Array("</script>".utf8)
    while place + end.count <= page.count {
      if page[place] == end[0], page[place..<place + end.count].elementsEqual(end) {
        place += end.count - 1
        return nil
      }
      place += 1
    }
    return "<script> never closed"
  }
}
