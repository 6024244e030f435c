package import Collection
package import SearchIndex

/// What a build is told.
package struct BuildOptions: Sendable {
  package var content = "Content"
  package var output = "Public"
  package var baseURL: String?
  package var jobs: Int
  package var drafts = false
  /// Warnings count as errors.
  package var strict = false
  /// Where the next build will find what this one knows; `nil` where nothing is kept.
  package var cache: String?
  /// Whether what the last build kept is forgotten first.
  package var isClean = false
  /// The program's own file, and the versions of what it is made of: another program may make another
  /// site of the same content.
  package var program: String?
  package var versions = ""
  /// Whether the program ends with the build, so that the system can take all its memory back at once.
  package var endsProgram = false
  package var searchLimits = SearchLimits.standard

  package init(jobs: Int) { self.jobs = jobs }
}

/// What a build did.
package struct BuildReport: Sendable {
  package internal(set) var findings: [Finding] = []
  package internal(set) var pages = 0
  package internal(set) var written = 0
  package internal(set) var unchanged = 0
  package internal(set) var removed = 0
  /// The files that were written, in the order in which they were put into place.
  package internal(set) var changes: [Change] = []
  /// Why nothing is kept for the next build.
  package internal(set) var cacheFailure: CacheFailure?
  /// Where the time went: a phase's name and its seconds.
  package internal(set) var timings: [(phase: String, seconds: Double)] = []
}

/// Why there is no new site.
package enum BuildFailure: Error, Sendable {
  /// The content is wrong; the report's findings say where.
  case content(BuildReport)
  /// The site could not be written.
  case writing(WritingFailure)
}
