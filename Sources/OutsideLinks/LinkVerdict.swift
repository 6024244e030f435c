/// What became of a link to elsewhere. The line between the last two is drawn with care: only a host
/// that answers can say that something is gone.
package enum LinkVerdict: Sendable, Equatable {
  case found
  /// The host says so itself: 404 or 410.
  case gone(status: Int)
  /// Anything else: no answer, a refusal, trouble at the other end. It may be there for a reader.
  case unreached(reason: String)
}

/// A host's answer to one request, redirects followed.
package struct LinkAnswer: Sendable, Equatable {
  /// 0 where none came.
  package let status: Int
  /// Why none came.
  package let reason: String

  package init(status: Int, reason: String = "") {
    self.status = status
    self.reason = reason
  }
}

extension LinkAnswer {
  package var isFound: Bool { (200..<400).contains(status) }

  /// The host asks to be left alone for a while.
  var asksForRest: Bool { status == 429 || status == 503 }

  var verdict: LinkVerdict {
    if isFound { return .found }
    if status == 404 || status == 410 { return .gone(status: status) }
    return .unreached(reason: status == 0 ? reason : "the host answers \(status)")
  }
}
