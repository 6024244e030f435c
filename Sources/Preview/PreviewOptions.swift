/// What a preview is told.
package struct PreviewOptions: Sendable {
  package var content = "Content"
  /// Where the published site will stand. The preview stands under the same path; `nil` for what
  /// `site.yml` says.
  package var baseURL: String?
  package var jobs: Int
  package var drafts = false
  /// Warnings count as errors.
  package var strict = false
  /// An IPv4 or IPv6 address of this machine.
  package var host = "127.0.0.1"
  /// 0 for any that is free.
  package var port: UInt16 = 8080
  /// The tree is looked at again and again, whatever the system tells of changes.
  package var isPolling = false

  package init(jobs: Int) { self.jobs = jobs }
}
