package import Storage

/// What the last build made of parts, by their recipes: a part that is made of the same has the same
/// names, and need not be made to name them.
package struct KnownParts: Sendable {
  struct Part {
    let name: ContentName
    let places: [ContentName]
  }

  private var parts: [Digest: Part] = [:]

  package init() {}
}

extension KnownParts {
  /// Takes up a file of the last build, if it is one of words: its recipe, and the names that it names.
  package mutating func add(name: String, recipe: Digest, others: [String]) {
    guard let name = SearchFile.Kind.words.content(named: name) else { return }
    let places = others.compactMap { SearchFile.Kind.places.content(named: $0) }
    if places.count == others.count { parts[recipe] = Part(name: name, places: places) }
  }

  func part(of recipe: Digest) -> Part? { parts[recipe] }
}
