internal import Collection
internal import HTML
internal import Storage
internal import Templates

/// What forms of one depth have around them, kept out of each: a form is a third shorter without it, and
/// takes the digest of all its bytes, made once.
struct FrameOfForms: Sendable {
  /// The first gaps are for `pieces`.
  let withGaps: Frame
  let pieces: [HTML]
  let digest: Digest

  /// For pages as deep as `route`.
  init(_ frame: Frame, at route: Route) {
    let here = Here(at: route)
    pieces = frame.surroundings(at: here).pieces
    withGaps = frame.with(Surroundings(pieces: pieces.indices.map { .gap($0) }), at: here)
    digest = pieces.reduce(into: Digest()) { $0.add($1.bytes) }
  }
}
