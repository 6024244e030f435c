package import Markdown

/// The level at which a question's page shows each heading: sections are the page's second level,
/// what stands below them follows without a gap, whatever the author's levels were; 0 for the topic,
/// the question's heading and the file's frame, which the template says instead.
///
///     ### Answer, #### One, ##### Two, ### Three   // 2, 3, 4, 3
func pageLevels(of headings: [Heading], in outline: Outline) -> [UInt8] {
  var levels = [UInt8](repeating: 0, count: headings.count)
  for section in outline.sections {
    if let heading = section.heading {
      levels[heading] = section.kind == .question ? 0 : 2
    }
    // What stands before the question stands right under the page's title.
    let base = section.heading == nil ? 2 : 3
    var open: [Int] = []
    for place in headings.places(in: section.nodes) {
      let level = Int(headings[place].level)
      while let last = open.last, last >= level { open.removeLast() }
      open.append(level)
      levels[place] = UInt8(min(6, base + open.count - 1))
    }
  }
  return levels
}

/// The lines of a question's contents: the answer's own sections stand at the first level, beside the
/// sections that follow the answer.
func pageContents(of headings: [Heading], levels: [UInt8], outline: Outline) -> [ContentsEntry] {
  var entries: [ContentsEntry] = []
  for section in outline.sections where section.kind != .tests && section.kind != .question {
    if let heading = section.heading, section.kind != .answer {
      entries.append(.init(level: 2, id: headings[heading].id, text: headings[heading].text))
    }
    let shift = section.kind == .answer ? 1 : 0
    for place in headings.places(in: section.nodes) {
      let level = Int(levels[place]) - shift
      let heading = headings[place]
      if level <= 3 { entries.append(.init(level: level, id: heading.id, text: heading.text)) }
    }
  }
  return entries
}

/// The levels of a page that is no question: its first heading is the page's title, the rest follow
/// from the second level without a gap.
package func pageLevels(of headings: [Heading], title: Int?) -> [UInt8] {
  var levels = [UInt8](repeating: 0, count: headings.count)
  var open: [Int] = []
  for (place, heading) in headings.enumerated() where place != title {
    while let last = open.last, last >= heading.level { open.removeLast() }
    open.append(Int(heading.level))
    levels[place] = UInt8(min(6, 1 + open.count))
  }
  return levels
}

extension [Heading] {
  /// The headings whose nodes lie in a range; they stand in the order of their nodes.
  package func places(in nodes: Range<Int>) -> Range<Int> {
    first(notBefore: nodes.lowerBound)..<first(notBefore: nodes.upperBound)
  }

  private func first(notBefore node: Int) -> Int {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if self[middle].node < node { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
