internal import HTML

extension PageWriter {
  /// A table scrolls in its frame, and says so where its columns are many.
  mutating func table(_ index: Int, columns: Int) {
    writer.line("<div class=\"frame")
    size(columns)
    writer.write("\"><p class=\"cue")
    size(columns)
    writer.write("\" aria-hidden=\"true\"><span>Scroll sideways</span><span>→</span></p>")
    writer.write("<div class=\"roll")
    size(columns)
    writer.write("\" tabindex=\"0\" role=\"group\" aria-label=\"")
    writer.escape(label(index))
    writer.write("\"><table")
    if columns > 2 {
      writer.write(" class=\"")
      writer.write(Self.size(columns))
      writer.write("\"")
    }
    writer.write(">")
  }

  mutating func tableEnd(_ index: Int) {
    if document.nodes[index + 1].end < document.nodes[index].end { writer.write("</tbody>") }
    writer.write("</table></div></div>\n")
  }

  mutating func row(_ index: Int, isHeader: Bool) {
    if isHeader {
      writer.write("<thead>")
    } else if Int(document.nodes[open.last! + 1].end) == index {
      writer.write("<tbody>\n")
    }
    writer.write("<tr>")
  }

  mutating func rowEnd(isHeader: Bool) {
    writer.write("</tr>")
    writer.write(isHeader ? "</thead>" : "\n")
  }

  mutating func cell(_ index: Int, _ alignment: Node.Alignment) {
    writer.write(isHeading(index) ? "<th scope=\"" : "<td")
    if isHeading(index) { writer.write(isInHeader ? "col\"" : "row\"") }
    switch alignment {
    case .center: writer.write(" class=\"mid\">")
    case .right: writer.write(" class=\"num\">")
    case .left, .none: writer.write(">")
    }
  }

  mutating func cellEnd(_ index: Int) { writer.write(isHeading(index) ? "</th>" : "</td>") }
}

extension PageWriter {
  private static func size(_ columns: Int) -> StaticString {
    switch columns {
    case ...2: ""
    case 3: "half"
    case 4...5: "wide"
    default: "broad"
    }
  }

  private mutating func size(_ columns: Int) {
    guard columns > 2 else { return }
    writer.write(" ")
    writer.write(Self.size(columns))
  }

  private var isInHeader: Bool {
    if case .row(header: true, _)? = open.last.map({ document.nodes[$0].kind }) {
      true
    } else {
      false
    }
  }

  /// Every cell of the header and the first of each row, but an empty one.
  private func isHeading(_ cell: Int) -> Bool {
    guard Int(document.nodes[cell].end) > cell + 1 else { return false }
    return isInHeader || open.last == cell - 1
  }

  private func label(_ table: Int) -> String {
    document.children(of: table + 1).map { document.plainText(of: $0) }
      .filter { !$0.isEmpty }.joined(separator: ", ")
  }
}
