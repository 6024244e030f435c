import CAssets
import Foundation
import Testing

import Collection

/// Every role's colour is read on paper, on its pane and on the pane's depth, in the light and in the
/// dark. WCAG 2.2 asks 4.5 to 1 for text.
@Suite struct ContrastTests {
  private static let tokens = sheet().matches(
    of: #/--([\w-]+): light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\)/#
  ).reduce(into: [String: [String]]()) { $0[String($1.1)] = [String($1.2), String($1.3)] }

  struct Pair: CustomTestStringConvertible, Sendable {
    let text: String
    let ground: String
    var testDescription: String { "\(text) on \(ground)" }
  }

  static let pairs: [Pair] =
    (1...Role.colours).flatMap { number in
      ["paper", "r\(number)-tint", "r\(number)-deep"].map { Pair(text: "r\(number)", ground: $0) }
        + ["ink", "soft"].flatMap { text in
          ["r\(number)-tint", "r\(number)-deep"].map { Pair(text: text, ground: $0) }
        }
    }
    + ["paper", "wash"].flatMap { ground in ["ink", "soft"].map { Pair(text: $0, ground: ground) } }

  @Test(arguments: pairs) func reads(pair: Pair) throws {
    let text = try #require(Self.tokens[pair.text])
    let ground = try #require(Self.tokens[pair.ground])
    for (one, other) in zip(text, ground) { #expect(contrast(one, other) >= 4.5) }
  }

  /// Ink on the deepest cell of the heat table, where the pane holds two fifths of the role's colour.
  @Test(arguments: 1...Role.colours) func heatReads(number: Int) throws {
    let colours = try #require(Self.tokens["r\(number)"])
    let tints = try #require(Self.tokens["r\(number)-tint"])
    let inks = try #require(Self.tokens["ink"])
    for scheme in 0...1 {
      let ground = zip(channels(colours[scheme]), channels(tints[scheme])).map {
        0.4 * $0 + 0.6 * $1
      }
      #expect(ratio(luminance(channels(inks[scheme])), luminance(ground)) >= 4.5)
    }
  }

  private static func sheet() -> String {
    for index in 0..<asset_count() {
      let asset = asset_at(index)
      if String(cString: asset.name) == "site.css" {
        return String(
          decoding: UnsafeBufferPointer(start: asset.bytes, count: Int(asset.size)), as: UTF8.self)
      }
    }
    return ""
  }
}

private func contrast(_ one: String, _ other: String) -> Double {
  ratio(luminance(channels(one)), luminance(channels(other)))
}

private func ratio(_ one: Double, _ other: Double) -> Double {
  (max(one, other) + 0.05) / (min(one, other) + 0.05)
}

/// `#ff8000` → `[1, 0.502, 0]`
private func channels(_ colour: String) -> [Double] {
  let value = UInt32(colour.dropFirst(), radix: 16) ?? 0
  return [16, 8, 0].map { Double((value >> $0) & 0xFF) / 255 }
}

/// https://www.w3.org/TR/WCAG22/#dfn-relative-luminance
private func luminance(_ channels: [Double]) -> Double {
  let linear = channels.map { $0 <= 0.04045 ? $0 / 12.92 : pow(($0 + 0.055) / 1.055, 2.4) }
  return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
}
