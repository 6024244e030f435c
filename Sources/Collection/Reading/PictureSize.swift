/// A picture's width and height in pixels, from its file's first bytes, so that a page keeps its place.
package struct PictureSize: Sendable, Equatable {
  package let width: Int
  package let height: Int

  /// `nil` for one that no picture has.
  package init?(width: Int, height: Int) {
    guard width > 0, height > 0, width < 100_000, height < 100_000 else { return nil }
    (self.width, self.height) = (width, height)
  }
}

extension PictureSize {
  /// `nil` for a format that it does not know, and for SVG without a size or a view box.
  package init?(of bytes: [UInt8]) {
    guard let size = png(bytes) ?? gif(bytes) ?? jpeg(bytes) ?? webp(bytes) ?? svg(bytes) else {
      return nil
    }
    self.init(width: size.0, height: size.1)
  }
}

private typealias Size = (Int, Int)

private func big(_ bytes: [UInt8], _ at: Int, _ count: Int) -> Int {
  bytes[at..<at + count].reduce(0) { $0 << 8 | Int($1) }
}

private func little(_ bytes: [UInt8], _ at: Int, _ count: Int) -> Int {
  bytes[at..<at + count].reversed().reduce(0) { $0 << 8 | Int($1) }
}

private func png(_ bytes: [UInt8]) -> Size? {
  guard bytes.count >= 24, bytes.starts(with: [0x89, 0x50, 0x4E, 0x47]) else { return nil }
  return (big(bytes, 16, 4), big(bytes, 20, 4))
}

private func gif(_ bytes: [UInt8]) -> Size? {
  guard bytes.count >= 10, bytes.starts(with: "GIF8".utf8) else { return nil }
  return (little(bytes, 6, 2), little(bytes, 8, 2))
}

/// The first frame header among the segments.
private func jpeg(_ bytes: [UInt8]) -> Size? {
  guard bytes.starts(with: [0xFF, 0xD8]) else { return nil }
  var at = 2
  while at + 9 < bytes.count, bytes[at] == 0xFF {
    let marker = bytes[at + 1]
    let isFrame = (0xC0...0xCF).contains(marker) && ![0xC4, 0xC8, 0xCC].contains(marker)
    if isFrame { return (big(bytes, at + 7, 2), big(bytes, at + 5, 2)) }
    at += marker == 0xFF ? 1 : 2 + big(bytes, at + 2, 2)
  }
  return nil
}

private func webp(_ bytes: [UInt8]) -> Size? {
  guard bytes.count >= 30, bytes.starts(with: "RIFF".utf8), bytes[8..<12].elementsEqual("WEBP".utf8)
  else { return nil }
  switch bytes[12..<16] {
  case let kind where kind.elementsEqual("VP8X".utf8):
    return (1 + little(bytes, 24, 3), 1 + little(bytes, 27, 3))
  case let kind where kind.elementsEqual("VP8L".utf8):
    let bits = little(bytes, 21, 4)
    return (1 + bits & 0x3FFF, 1 + (bits >> 14) & 0x3FFF)
  default:
    return (little(bytes, 26, 2) & 0x3FFF, little(bytes, 28, 2) & 0x3FFF)
  }
}

/// `width` and `height` of the root element, else those of its view box.
private func svg(_ bytes: [UInt8]) -> Size? {
  let head = String(decoding: bytes.prefix(4096), as: UTF8.self)
  guard let start = head.firstRange(ofText: "<svg") else { return nil }
  let tag = head[start...].prefix { $0 != ">" }
  func attribute(_ name: String) -> Substring? {
    guard let at = tag.firstRange(ofText: " \(name)=") else { return nil }
    let value = tag[at...].dropFirst(name.count + 2)
    guard let quote = value.first, quote == "\"" || quote == "'" else { return nil }
    return value.dropFirst().prefix { $0 != quote }
  }
  func pixels(_ text: Substring?) -> Int? {
    guard let text else { return nil }
    let digits = text.prefix { $0.isNumber || $0 == "." }
    let unit = text.dropFirst(digits.count)
    return unit.isEmpty || unit == "px" ? Double(digits).map { Int($0.rounded()) } : nil
  }
  if let width = pixels(attribute("width")), let height = pixels(attribute("height")) {
    return (width, height)
  }
  let box = attribute("viewBox")?.split { $0 == " " || $0 == "," }.compactMap { Double($0) } ?? []
  return box.count == 4 ? (Int(box[2].rounded()), Int(box[3].rounded())) : nil
}

extension StringProtocol {
  /// Where `text` first stands.
  func firstRange(ofText text: String) -> Index? {
    var at = startIndex
    while at < endIndex {
      if self[at...].hasPrefix(text) { return at }
      at = index(after: at)
    }
    return nil
  }
}
