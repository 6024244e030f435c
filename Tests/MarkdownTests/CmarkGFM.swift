import Foundation
import Testing

/// The program `cmark-gfm`, which says what GitHub's extensions give.
enum CmarkGFM {
  static let path = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
    .map { "\($0)/cmark-gfm" }.first { FileManager.default.isExecutableFile(atPath: $0) }

  static var isInstalled: Bool { path != nil }

  static let extensions = ["table", "strikethrough", "tasklist", "autolink"]

  static func html(_ markdown: String, extensions: [String] = extensions) throws -> String {
    let file = FileManager.default.temporaryDirectory.appending(path: "\(UUID()).md")
    defer { try? FileManager.default.removeItem(at: file) }
    try Data(markdown.utf8).write(to: file)
    let process = Process(), output = Pipe()
    process.executableURL = URL(filePath: path!)
    process.arguments = ["--unsafe"] + extensions.flatMap { ["-e", $0] } + [file.path]
    process.standardOutput = output
    try process.run()
    let html = try output.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    return String(decoding: html, as: UTF8.self)
  }
}

/// Where libcmark's newer core reads otherwise than the core that cmark-gfm is built on. Each has an
/// example, and `docs/markdown.md` its cause.
struct CoreDifference: Sendable, CustomTestStringConvertible {
  let name: String
  let markdown: String
  let libcmark: String
  let cmarkGFM: String

  var testDescription: String { name }

  static let all = [
    CoreDifference(
      name: "a tag below a lazy line", markdown: "> a\n<b>\n",
      libcmark: "<blockquote>\n<p>a\n<b></p>\n</blockquote>\n",
      cmarkGFM: "<blockquote>\n<p>a</p>\n</blockquote>\n<b>\n"),
    CoreDifference(
      name: "an open bracket in an address", markdown: "[a]((b \"c\")\n",
      libcmark: "<p>[a]((b &quot;c&quot;)</p>\n",
      cmarkGFM: "<p><a href=\"(b\" title=\"c\">a</a></p>\n"),
    CoreDifference(
      name: "an instruction in an instruction", markdown: "x <?<??>\n",
      libcmark: "<p>x &lt;?&lt;??&gt;</p>\n", cmarkGFM: "<p>x &lt;?<??></p>\n"),
    CoreDifference(
      name: "source begins a block", markdown: "a\n<source>\n", libcmark: "<p>a</p>\n<source>\n",
      cmarkGFM: "<p>a\n<source></p>\n"),
    CoreDifference(
      name: "textarea keeps its empty lines", markdown: "<textarea>\n\n*a*\n",
      libcmark: "<textarea>\n\n*a*\n", cmarkGFM: "<textarea>\n<p><em>a</em></p>\n"),
    CoreDifference(
      name: "closers that failed", markdown: "**a*b*c*\n",
      libcmark: "<p>*<em>a<em>b</em>c</em></p>\n", cmarkGFM: "<p>**a<em>b</em>c*</p>\n"),
    CoreDifference(
      name: "an empty title", markdown: "[a](b \"\")\n",
      libcmark: "<p><a href=\"b\" title=\"\">a</a></p>\n", cmarkGFM: "<p><a href=\"b\">a</a></p>\n"),
    CoreDifference(
      name: "a picture that looks like a footnote", markdown: "![^a](b)\n",
      libcmark: "<p><img src=\"b\" alt=\"^a\" /></p>\n", cmarkGFM: "<p>!<a href=\"b\">^a</a></p>\n"),
    CoreDifference(
      name: "more than eighty backticks", markdown: "x" + ticks + "a" + ticks + "\n",
      libcmark: "<p>x<code>a</code></p>\n", cmarkGFM: "<p>x" + ticks + "a" + ticks + "</p>\n"),
    CoreDifference(
      name: "a vertical tab at a text's end", markdown: "a\u{B}\n", libcmark: "<p>a</p>\n",
      cmarkGFM: "<p>a\u{B}</p>\n"),
    CoreDifference(
      name: "a character's number of eight digits", markdown: "&#12345678;\n",
      libcmark: "<p>&amp;#12345678;</p>\n", cmarkGFM: "<p>\u{FFFD}</p>\n"),
  ]

  private static let ticks = String(repeating: "`", count: 81)

  /// Whether the two cores differ on a text by themselves, or in nothing but where emphasis begins
  /// and ends, which with `~` among it only shows with the extensions.
  static func explains(_ markdown: String, ours: String, theirs: String) throws -> Bool {
    if try cmarkHTML(markdown) != CmarkGFM.html(markdown, extensions: []) { return true }
    return markdown.contains("~") && withoutEmphasis(ours) == withoutEmphasis(theirs)
  }

  private static func withoutEmphasis(_ html: String) -> String {
    html.replacing(/<\/?(em|strong)>|[*_]/, with: "")
  }
}
