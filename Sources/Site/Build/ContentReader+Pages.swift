internal import Collection
internal import Markdown

extension ContentReader {
  /// The README, the roles' introductions, the pages at the top, and the Markdown that these or the
  /// questions refer to, and so on from there.
  mutating func readPages() {
    if let readme = folder.readme, let source = source(of: readme) {
      do {
        let reading = try HomeReading(source, folder: folder, links: links)
        texts.add(
          readme, anchors: reading.headings.map(\.id), links: reading.links, isPublished: true)
        findings += linkFindings(reading.links, path: readme)
        findings += documentFindings(reading.document, headings: reading.headings, source: source)
        home = reading
      } catch {
        findings.append(error)
      }
    }
    for role in folder.roles {
      guard let path = role.introduction,
        let reading = page(path, isPublished: !leftOut.contains(path))
      else { continue }
      introductions[role.name] = reading
    }
    for path in folder.pages {
      if let reading = page(path, isPublished: true) { pages.append(reading) }
    }
    var seen = Set(folder.pages)
    // What no published text brings in is read last, for what is wrong in it and for the files that it needs.
    for isPublished in [true, false] {
      while let path = texts.pages(ofPublished: isPublished).first(where: { !seen.contains($0) }) {
        seen.insert(path)
        if let reading = page(path, isPublished: isPublished), isPublished { pages.append(reading) }
      }
    }
  }

  private mutating func page(_ path: String, isPublished: Bool) -> PageReading? {
    guard let source = source(of: path) else { return nil }
    do {
      let reading = try PageReading(source, links: links)
      texts.add(
        path, anchors: reading.headings.map(\.id), links: reading.links, isPublished: isPublished)
      findings += linkFindings(reading.links, path: path)
      findings += documentFindings(reading.document, headings: reading.headings, source: source)
      return reading
    } catch {
      findings.append(error)
      return nil
    }
  }

  private mutating func source(of path: String) -> SourceText? {
    do {
      return try SourceText(path: path, bytes: ledger.bytes(of: path))
    } catch {
      findings.append(error)
      return nil
    }
  }
}
