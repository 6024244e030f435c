/// What the last build of the same folders left for this one.
struct Memory: Sendable {
  /// `nil` where nothing is kept.
  var cache: CacheFolder?
  /// Of the same program, told the same; `nil` where there is none.
  var record: SiteRecord?
  var identity = Identity()
}
