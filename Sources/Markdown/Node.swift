/// A range of a document's text, in bytes. `nil` where a span may be missing is `Span.none`, so that
/// a node stays small.
package struct Span: Sendable, Equatable {
  package let start: Int32
  package let end: Int32

  package static let none = Span(start: -1, end: -1)

  package var isEmpty: Bool { start == end }
  package var isNone: Bool { start < 0 }
}

/// One node of a document. A document's nodes stand in one array in the order in which they begin,
/// each with the index past its subtree: the tree without pointers.
package struct Node: Sendable, Equatable {
  package internal(set) var kind: Kind
  /// The index past the node's last descendant.
  package internal(set) var end: Int32
  /// The line of the file on which the block begins, from 1. An inline has its block's.
  package internal(set) var line: Int32
  /// A literal's text, a link's or picture's address.
  package internal(set) var text: Span
  /// A link's or picture's title, a fence's info string.
  package internal(set) var title: Span
}

extension Node {
  package enum Kind: Sendable, Equatable {
    case document
    // Blocks.
    case quote
    /// `start` is nil for bullets. In a tight list, paragraphs are shown without their tags.
    case list(start: Int32?, tight: Bool)
    case item(Task?)
    case code(Fence)
    case html
    case paragraph
    case heading(level: UInt8)
    case rule
    case table(columns: Int32)
    /// `cells` is the number that the row was written with: a ragged row has another than the header.
    case row(header: Bool, cells: Int32)
    case cell(Alignment)
    // Inlines.
    case text
    case softBreak
    case lineBreak
    case codeSpan
    case inlineHTML
    case emphasis
    case strong
    case strikethrough
    case link
    case picture
  }

  package enum Task: UInt8, Sendable { case open, done }
  package enum Fence: UInt8, Sendable { case indented, closed, unclosed }
  package enum Alignment: UInt8, Sendable { case none, left, center, right }
}

extension Node.Kind {
  /// What stands inside paragraphs, headings and cells.
  package var isInline: Bool {
    switch self {
    case .text, .softBreak, .lineBreak, .codeSpan, .inlineHTML, .emphasis, .strong, .strikethrough,
      .link, .picture:
      true
    default: false
    }
  }
}
