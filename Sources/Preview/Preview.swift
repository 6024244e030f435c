internal import Collection
internal import FlyingFox
internal import FlyingSocks
internal import Foundation

/// A site that is built anew whenever its content changes, and shown to browsers on this machine.
package struct Preview: Sendable {
  let options: PreviewOptions
  let hear: @Sendable (PreviewNews) -> Void

  package init(_ options: PreviewOptions, hear: @escaping @Sendable (PreviewNews) -> Void) {
    self.options = options
    self.hear = hear
  }

  /// Runs until its task is cancelled.
  package func run() async throws(PreviewFailure) {
    do { _ = try Disk.entries(of: options.content) } catch { throw .noContent(error) }
    let folder = try PreviewFolder(outside: [options.content, PreviewBuild.published])
    defer { folder.remove() }
    let showing = Showing()
    let handler = SiteHandler(
      folder: folder.site, showing: showing, visitors: Visitors(servingAt: options.host))
    let server = try server(handler)
    do {
      try await withThrowingTaskGroup(of: Void.self) { group in
        group.addTask { try await server.run() }
        group.addTask { await sendSignsOfLife(to: showing) }
        group.addTask {
          try await server.waitUntilListening(timeout: 60)
          await announce(server)
          await follow(
            PreviewBuild(options, site: folder.site, cache: folder.cache), showing: showing)
        }
        defer { group.cancelAll() }
        try await group.next()
      }
    } catch {
      if Task.isCancelled { return }
      throw failure(error)
    }
  }
}

extension Preview {
  /// Builds, and builds again after every change.
  private func follow(_ build: PreviewBuild, showing: Showing) async {
    let tree = WatchedTree(options.content, excluding: Disk.resolved(PreviewBuild.published))
    let watch = FolderWatch(
      tree, notifications: options.isPolling ? nil : FolderWatch.systemNotifications)
    // Watched before it is built, so that no change falls between the two.
    let changes = watch.changes { hear(.polling($0)) }
    hear(await build.run(showing: showing))
    for await _ in changes { hear(await build.run(showing: showing)) }
  }

  private func sendSignsOfLife(to showing: Showing) async {
    while (try? await Task.sleep(for: .seconds(15))) != nil { await showing.repeatNews() }
  }

  private func announce(_ server: HTTPServer) async {
    guard let listening = await server.listeningAddress else { return }
    let (host, port) =
      switch listening {
      case .ip4(let host, let port): (host == "0.0.0.0" ? "127.0.0.1" : host, port)
      case .ip6(let host, let port): (host == "::" ? "[::1]" : "[\(host)]", port)
      case .unix(let path): (path, 0)
      }
    hear(
      .listening(
        address: "http://\(host):\(port)\(PreviewBuild.base(options).text)",
        isOpen: !Visitors.isLoopback(options.host)))
  }
}
