internal import Markdown

// What readers ask of a node, whatever else its kind says.
extension Node.Kind {
  var isHeading: Bool { if case .heading = self { true } else { false } }
  var isTable: Bool { if case .table = self { true } else { false } }
  var isList: Bool { if case .list = self { true } else { false } }
  var isCode: Bool { if case .code = self { true } else { false } }

  /// Whether its text is the reader's to read.
  var holdsText: Bool {
    switch self {
    case .text, .codeSpan, .code: true
    default: false
    }
  }
}
