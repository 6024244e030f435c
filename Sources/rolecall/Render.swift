import ArgumentParser
internal import Collection
internal import HTML
internal import Markdown

struct Render: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Prints a Markdown text's HTML.",
    discussion: """
      Without options it is what a page shows. With --unsafe it is CommonMark's own HTML, raw HTML
      and all, for conformance suites.

      Examples:
        rolecall render Content/About.md
        echo '*hello*' | rolecall render --unsafe --no-extensions -
      """)

  @Flag(help: "CommonMark's own HTML: raw HTML and every link as it was written.")
  var unsafe = false

  @Flag(help: "Leave out GitHub's tables, strikethrough, task lists and autolinks.")
  var noExtensions = false

  @Argument(help: "The file, or - for standard input.", completion: .file())
  var file: String

  func run() throws {
    let bytes: [UInt8]
    do {
      bytes = try Disk.read(file == "-" ? "/dev/stdin" : file)
    } catch {
      standardError("error: \(file): \(error.reason)\n")
      throw ExitCode(1)
    }
    do {
      let document = try Document(parsing: bytes[...], extensions: !noExtensions)
      standardOutput(unsafe ? plainHTML(document, unsafe: true).bytes : pageHTML(document).bytes)
    } catch {
      standardError("\(file):\(error.line): error: \(error.reason)\n")
      throw ExitCode(1)
    }
  }

  /// What a page shows, links as they were written.
  private func pageHTML(_ document: Document) -> HTML {
    let headings = document.headings()
    let renderer = PageRenderer(
      document, headings: headings, levels: headings.map { $0.level }
    ) { url, isPicture in
      isPicture ? .picture(address: url, width: nil, height: nil) : .address(url)
    }
    return renderer.html(of: 1..<document.nodes.count)
  }
}
