import Foundation
import Markdown
import TestSupport
import Testing

/// Against `cmark-gfm`, over texts that nobody chose. What differs has to be a difference of the
/// cores, as `CoreDifference` lists them.
@Suite(.enabled(if: CmarkGFM.isInstalled, "cmark-gfm is not installed"))
struct DifferentialTests {
  @Test(arguments: CoreDifference.all)
  func core(_ difference: CoreDifference) throws {
    #expect(cmarkHTML(difference.markdown) == difference.libcmark)
    #expect(try CmarkGFM.html(difference.markdown) == difference.cmarkGFM)
    #expect(try rendered(difference.markdown) == difference.libcmark)
  }

  @Test func generatedTexts() throws {
    let count = isFull ? 5000 : 400
    var explained = 0
    for seed in 0..<count {
      var texts = RandomTexts(seed: seed)
      explained += try compare(texts.text(), "text \(seed)")
    }
    #expect(explained * 100 <= count, "the cores differ on hardly any text")
  }

  /// Markdown that the machine's packages bring.
  @Test func installedFiles() throws {
    let files = InstalledMarkdown.files(limit: isFull ? .max : 60)
    var explained = 0
    for file in files { explained += try compare(file.text, file.path) }
    #expect(explained * 20 <= max(files.count, 20), "the cores differ on hardly any file")
  }

  /// 1 where the texts differ, and the cores do.
  private func compare(_ markdown: String, _ name: String) throws -> Int {
    let ours = try rendered(markdown), theirs = try CmarkGFM.html(markdown)
    guard ours != theirs else { return 0 }
    #expect(
      try CoreDifference.explains(markdown, ours: ours, theirs: theirs),
      "\(name):\n\(markdown.debugDescription)\nours \(ours.debugDescription)\nnot \(theirs.debugDescription)"
    )
    return 1
  }
}

enum InstalledMarkdown {
  /// Texts of different content, in the order of their paths, at most 400 KB each.
  static func files(limit: Int) -> [(path: String, text: String)] {
    let roots =
      isFull ? ["/usr", "/opt", "/root", "/home", "/var/lib"] : ["/usr/share", "/usr/lib"]
    var paths: [String] = []
    for root in roots {
      let walk = FileManager.default.enumerator(
        at: URL(filePath: root), includingPropertiesForKeys: [.fileSizeKey])
      while let file = walk?.nextObject() as? URL {
        guard file.pathExtension == "md",
          let size = try? file.resourceValues(forKeys: [.fileSizeKey]).fileSize, size < 400_000
        else { continue }
        paths.append(file.path)
      }
    }
    var seen: Set<String> = []
    var files: [(path: String, text: String)] = []
    for path in paths.sorted() where files.count < limit {
      guard let text = try? String(contentsOfFile: path, encoding: .utf8), !text.contains("\0"),
        seen.insert(text).inserted
      else { continue }
      files.append((path, text))
    }
    return files
  }
}
