internal import Collection
package import HTML

extension Coverage {
  /// The whole report: every combination, date and question, not the first few of each.
  package var json: JSON {
    .object([
      ("version", .number(1)), ("questions", .number(questions)),
      (
        "cells",
        .list(
          cells.map {
            .object([
              ("role", .text($0.role)), ("theme", .text(orNull: $0.theme)),
              ("scenario", .text(orNull: $0.scenario)),
              ("difficulty", .text(orNull: $0.difficulty)), ("count", .number($0.count)),
            ])
          })
      ),
      (
        "updated",
        .list(
          oldest.map {
            .object([("source", .text($0.source)), ("updated", .text($0.updated.iso))])
          })
      ),
      (
        "alike",
        .list(
          duplicates.map {
            .object([
              ("left", .text($0.left)), ("right", .text($0.right)),
              ("likeness", .number($0.likeness)),
            ])
          })
      ),
      ("withoutSources", .list(withoutSources.map(JSON.text))),
    ])
  }
}
