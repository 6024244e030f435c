/// An address that a question once had, as its front matter names it under `aliases`.
///
///     Alias("/old/address")        // old/address/
///     Alias("/old/address.html")   // old/address.html
///     Alias("/rag-quality/#gaps")  // the heading `gaps`, which the page at rag-quality/ once had
///     Alias("#gaps")               // the same, of the question's own page
package struct Alias: Sendable, Equatable {
  /// Below the site's root, without a leading slash; `nil` for the question's own.
  package let address: String?
  /// The id of a heading that is gone: the reader then arrives at the top of the page.
  package let fragment: String?

  /// `nil` where the text is no address of the site.
  package init?(_ text: String) {
    let parts = text.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
    let fragment = parts.count > 1 ? percentDecoded(parts[1]) : nil
    let path = percentDecoded(parts.first ?? "").split(
      separator: "/", omittingEmptySubsequences: true)
    // NB: a name that begins with a dot is hidden, or leads out of the site.
    guard fragment != "", !path.contains(where: { $0.hasPrefix(".") }), !text.contains(":"),
      !text.contains("?"), !text.utf8.contains(where: { $0 < 0x20 || $0 == UInt8(ascii: "\\") }),
      !path.isEmpty || fragment != nil
    else { return nil }
    self.fragment = fragment
    if path.isEmpty {
      address = text.hasPrefix("/") ? "" : nil
      return
    }
    let joined = path.joined(separator: "/")
    address = path.last?.contains(".") == true && !text.hasSuffix("/") ? joined : joined + "/"
  }

  /// The file that leads on from the address, under the site's root; `nil` where it is a heading's.
  package var file: String? {
    guard fragment == nil, let address else { return nil }
    return address.hasSuffix("/") ? address + "index.html" : address
  }
}

extension Question {
  package var formerAddresses: [Alias] { aliases.compactMap { Alias($0) } }
}
