package import Markdown

/// The collection's README, read: the home page's words, and the table that sets the roles' order.
package struct HomeReading: Sendable {
  package struct Section: Sendable {
    /// The place of its heading among the document's headings; `nil` for what stands above the first.
    package let heading: Int?
    /// Its blocks, in runs, without those that the site shows in another form.
    package let runs: [Range<Int>]
    /// Whether the table of roles stood here.
    package let heldRoles: Bool
  }

  package struct RoleRow: Sendable, Equatable {
    package let name: String
    package let line: Int
    package let focus: String
    package let pattern: String
    package let facets: [String]
  }

  package let source: SourceText
  package let document: Document
  package let headings: [Heading]
  package let levels: [UInt8]
  /// The place of the `#` heading.
  package let title: Int?
  package let sections: [Section]
  package let facets: [String]
  package let rows: [RoleRow]
  /// A role's one-line summary from the fenced tree, by the name of its folder.
  package let summaries: [String: String]
  package let links: [LinkUse]
}

extension HomeReading {
  package init(_ source: SourceText, folder: ContentFolder, links resolver: LinkResolver)
    throws(Finding)
  {
    self.source = source
    document = try Document(source)
    headings = document.headings()
    title = headings.firstIndex { $0.level == 1 }
    levels = pageLevels(of: headings, title: title)
    links = linkUses(in: document, source: source.path, resolver: resolver)
    let table = RoleTable(in: document)
    let tree = FolderTree(in: document, folders: folder.roles.map(\.name))
    facets = table?.facets ?? []
    rows = table?.rows ?? []
    summaries = tree?.comments ?? [:]
    sections = HomeReading.sections(
      of: document, headings: headings, title: title, table: table?.node, tree: tree?.node)
  }

  /// The text above the first section, one line of it for descriptions.
  package var introduction: String {
    guard let first = sections.first, first.heading == nil else { return "" }
    return first.runs.flatMap { document.siblings(in: $0) }
      .first { document.nodes[$0].kind == .paragraph }
      .map { document.plainText(of: $0) } ?? ""
  }

  private static func sections(
    of document: Document, headings: [Heading], title: Int?, table: Int?, tree: Int?
  ) -> [Section] {
    var sections: [Section] = []
    var heading: Int?
    var runs: [Range<Int>] = []
    var heldRoles = false
    func close() {
      let isEmpty = runs.isEmpty && !heldRoles
      if !isEmpty { sections.append(Section(heading: heading, runs: runs, heldRoles: heldRoles)) }
      runs = []
      heldRoles = false
    }
    for node in document.children(of: 0) {
      let end = Int(document.nodes[node].end)
      if document.nodes[node].kind.isHeading {
        let place = headings.places(in: node..<node + 1).lowerBound
        if place == title { continue }
        if headings[place].level <= 2 {
          close()
          heading = place
          continue
        }
      }
      if node == table {
        heldRoles = true
      } else if node == tree || document.nodes[node].kind == .rule {
        continue
      } else if let last = runs.last, last.upperBound == node {
        runs[runs.count - 1] = last.lowerBound..<end
      } else {
        runs.append(node..<end)
      }
    }
    close()
    return sections
  }
}

/// The first table whose header names the role, its focus and its thinking pattern, in any case.
private struct RoleTable {
  let node: Int
  let facets: [String]
  let rows: [HomeReading.RoleRow]

  init?(in document: Document) {
    for table in document.children(of: 0) where document.nodes[table].kind.isTable {
      let lines = Array(document.children(of: table))
      guard let header = lines.first else { continue }
      let names = document.children(of: header).map { document.plainText(of: $0) }
      let keys = names.map { lettersOnly($0[...]) }
      guard let role = keys.firstIndex(of: "role"),
        let focus = keys.firstIndex(of: "primaryfocus"),
        let pattern = keys.firstIndex(of: "keythinkingpattern")
      else { continue }
      let others = names.indices.filter { ![role, focus, pattern].contains($0) }
      node = table
      facets = others.map { names[$0] }
      rows = lines.dropFirst().map { line in
        let cells = document.children(of: line).map { document.plainText(of: $0) }
        func cell(_ place: Int) -> String { place < cells.count ? cells[place] : "" }
        return HomeReading.RoleRow(
          name: cell(role), line: Int(document.nodes[line].line), focus: cell(focus),
          pattern: unquoted(cell(pattern)), facets: others.map(cell))
      }
      return
    }
    return nil
  }
}

/// The first fence that draws the role folders as a tree, with a `# comment` behind each.
private struct FolderTree {
  let node: Int
  private(set) var comments: [String: String] = [:]

  init?(in document: Document, folders: [String]) {
    for node in document.children(of: 0) where document.nodes[node].kind.isCode {
      var comments: [String: String] = [:]
      var found = false
      let text = String(decoding: document.bytes(of: document.nodes[node].text), as: UTF8.self)
      for line in text.split(whereSeparator: \.isNewline) {
        let parts = line.split(separator: "#", maxSplits: 1)
        let name = parts.first.map { $0.drop { "│├└─ \t".contains($0) } } ?? ""
        let folder = String(name.firstPart.trimmingBlanks)
        guard folders.contains(folder) else { continue }
        found = true
        if parts.count > 1 { comments[folder] = String(parts[1].trimmingBlanks) }
      }
      guard found else { continue }
      self.node = node
      self.comments = comments
      return
    }
    return nil
  }
}

/// Without the quotes that stand around the whole of a text: a page sets its own.
private func unquoted(_ text: String) -> String {
  let pairs: [Character: Character] = ["\"": "\"", "“": "”", "'": "'", "‘": "’", "«": "»"]
  guard text.count > 1, let first = text.first, pairs[first] == text.last else { return text }
  return String(text.dropFirst().dropLast())
}
