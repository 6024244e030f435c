/// Whose requests are answered, by the host that they name.
///
/// A page from elsewhere can have its own name lead to this machine, and so read what is served here.
/// Its requests name that host: on a loopback address they are refused.
struct Visitors: Sendable {
  private let isOpen: Bool

  init(servingAt address: String) { isOpen = !Visitors.isLoopback(address) }

  /// - Parameter host: The request's `Host`, with or without a port.
  func admit(host: String?) -> Bool {
    guard !isOpen, let host else { return true }
    let name =
      host.hasPrefix("[") ? host.prefix { $0 != "]" }.dropFirst() : host.prefix { $0 != ":" }
    let lower = name.lowercased()
    return lower == "localhost" || lower.hasSuffix(".localhost") || Visitors.isLoopback(lower)
  }

  /// Whether nobody but this machine reaches the address.
  static func isLoopback(_ address: String) -> Bool {
    address == "::1" || isIPv4(address) && address.hasPrefix("127.")
  }

  /// A host may be called `127.example` as well.
  private static func isIPv4(_ address: String) -> Bool {
    let parts = address.split(separator: ".", omittingEmptySubsequences: false)
    return parts.count == 4
      && parts.allSatisfy { $0.allSatisfy(\.isASCIIDigit) && UInt8($0) != nil }
  }
}

extension Character {
  fileprivate var isASCIIDigit: Bool { ("0"..."9").contains(self) }
}
