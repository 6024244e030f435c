internal import FlyingFox
internal import FlyingSocks
internal import Foundation

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

extension Preview {
  /// - Throws: Where the host is no address.
  func server(_ handler: SiteHandler) throws(PreviewFailure) -> HTTPServer {
    // Answers wait for the first build, which takes what it takes.
    let patience = 3600.0
    do {
      let isIP6 = options.host.contains(":")
      let configuration =
        isIP6
        ? HTTPServer.Configuration(
          address: try sockaddr_in6.inet6(ip6: options.host, port: options.port),
          timeout: patience, logger: .disabled)
        : HTTPServer.Configuration(
          address: try sockaddr_in.inet(ip4: options.host, port: options.port),
          timeout: patience, logger: .disabled)
      return HTTPServer(config: configuration, handler: handler)
    } catch {
      throw .noAddress(options.host)
    }
  }

  /// Why nobody can listen, from what the server's library says.
  func failure(_ error: any Error) -> PreviewFailure {
    guard case SocketError.failed(_, let code, let message) = error else {
      return .system(error.localizedDescription)
    }
    return switch code {
    case EADDRINUSE: .portTaken(options.port)
    case EACCES: .portForbidden(options.port)
    case EADDRNOTAVAIL: .noAddress(options.host)
    default: .system(message)
    }
  }
}
