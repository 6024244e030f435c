/// Something that content is held to. Its name stands behind each of its findings.
///
/// An error is content from which a wrong site would be built; everything else is a warning, so that
/// a collection with mistakes still builds.
///
/// A rule is one entry in one table: of what a text holds (`documentChecks`), of a question's sections
/// (`outlineChecks`), of what files say together (`collectionChecks`), or, where only the reader of a
/// file can see it, of `Rule.ofReading`. Each has its row in `Tests/SiteTests/Faults`.
package struct Rule: Sendable, Hashable {
  package let name: String
  package let severity: Severity

  static func error(_ name: String) -> Rule { Rule(name: name, severity: .error) }
  static func warning(_ name: String) -> Rule { Rule(name: name, severity: .warning) }
  static func note(_ name: String) -> Rule { Rule(name: name, severity: .note) }
}

extension Rule {
  /// Every rule that there is.
  package static var all: [Rule] {
    ofReading + documentChecks.map(\.rule) + outlineChecks.map(\.rule)
      + collectionChecks.map(\.rule)
  }
}

package enum Severity: String, Sendable { case error, warning, note }
