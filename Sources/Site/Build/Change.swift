/// A file that was written, and why.
package struct Change: Sendable, Equatable {
  /// Below the output folder.
  package let path: String
  package let reason: Reason
}

extension Change {
  /// What made it different from what stood there.
  package enum Reason: Sendable, Equatable {
    /// Nothing is known of the build before: there was none, or one of another program or with other
    /// options.
    case noRecord
    case new
    /// What the last build wrote is not there any more, or is not what it wrote.
    case lost
    case damaged
    /// Parts of the page, in words.
    case parts([String])
    /// None of its parts: what it has in common with others.
    case shared
  }

  /// `/ai-engineer/rag-quality/: its text, the questions on its subject`
  package var sentence: String {
    let address = path.hasSuffix("index.html") ? "/" + path.dropLast(10) : "/" + path
    return "\(address): \(reason.words)"
  }
}

extension Change.Reason {
  package var words: String {
    switch self {
    case .noRecord: "nothing is known of the build before"
    case .new: "it is new"
    case .lost: "it was gone"
    case .damaged: "it was not as the last build left it"
    case .parts(let parts): parts.joined(separator: ", ")
    case .shared: "what it shares with other pages"
    }
  }
}
