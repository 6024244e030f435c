package import Collection

/// What a build is told.
package struct BuildOptions: Sendable {
  package var content = "Content"
  package var output = "Public"
  package var baseURL: String?
  package var jobs: Int
  package var drafts = false
  /// Warnings count as errors.
  package var strict = false

  package init(jobs: Int) { self.jobs = jobs }
}

/// What a build did.
package struct BuildReport: Sendable {
  package internal(set) var findings: [Finding] = []
  package internal(set) var pages = 0
  package internal(set) var written = 0
  package internal(set) var unchanged = 0
  package internal(set) var removed = 0
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
