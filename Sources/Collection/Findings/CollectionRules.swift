/// What is wrong between files, seen when all of them have been read.
func collectionFindings(_ collection: Collection, declared: OptionalFiles) -> [Finding] {
  addressFindings(collection) + identityFindings(collection) + relatedFindings(collection)
    + numberFindings(collection) + scenarioFindings(collection)
}

private func addressFindings(_ collection: Collection) -> [Finding] {
  var findings: [Finding] = []
  var holder: [String: String] = [:]
  func claim(_ address: String, by path: String) {
    if let other = holder[address] {
      findings.append(
        Finding(
          .sameAddress, path, "`\(path)` and `\(other)` would both stand at /\(address)",
          remedy: "rename one of them"))
    } else {
      holder[address] = path
    }
  }
  func isTaken(_ name: String, _ path: String) -> Bool {
    guard Route.taken.contains(name) else { return false }
    findings.append(
      Finding(
        .takenAddress, path, "`\(path)` would stand at /\(name)/, which is the site's own",
        remedy: "give it another name"))
    return true
  }
  for role in collection.roles where !isTaken(role.slug, role.folder) {
    claim(Route.role(role.slug).address, by: role.folder)
    for question in collection.questions(of: role) {
      claim(collection.route(of: question).address, by: question.source)
    }
  }
  for page in collection.pages {
    guard case .page(let parts) = page.route, let first = parts.first else { continue }
    if !isTaken(first, page.source) { claim(page.route.address, by: page.source) }
  }
  for question in collection.questions {
    for alias in question.aliases {
      guard let former = Alias(alias) else {
        findings.append(
          Finding(
            .badValue, question.source, line: 2, words: alias,
            "the alias `\(alias)` is no address of this site",
            remedy: "write the address below the site's root, as in `/old/address/`"))
        continue
      }
      guard former.fragment == nil, let address = former.address else { continue }
      guard let other = holder[address].map({ "`\($0)`" }) ?? owner(of: address, in: collection) else {
        holder[address] = question.source
        continue
      }
      findings.append(
        Finding(
          .takenAlias, question.source, line: 2, words: alias,
          "the alias `\(alias)` is the address of \(other)", remedy: "take the alias away"))
    }
  }
  return findings
}

/// What of the site's own stands at an address.
private func owner(of address: String, in collection: Collection) -> String? {
  let parts = address.split(separator: "/").map(String.init)
  guard let first = parts.first else { return "the home page" }
  let isOwn =
    switch (first, parts.count) {
    case ("assets", _), ("search", _), ("print", _): true
    case ("404.html", 1): true
    case (_, 1): Route.taken.contains(first) && address.hasSuffix("/")
    case ("scenarios", 2): collection.scenarios.contains { $0.slug == parts[1] }
    case ("themes", 2): collection.themes.contains { $0.slug == parts[1] }
    case ("compare", 2):
      collection.roles.contains { left in
        collection.roles.contains { Route.pair(left.slug, $0.slug).address == address }
      }
    default: false
    }
  return isOwn ? "a page of the site's own" : nil
}

private func identityFindings(_ collection: Collection) -> [Finding] {
  var holder: [String: String] = [:]
  return collection.questions.compactMap { question in
    guard let other = holder.updateValue(question.source, forKey: question.id) else { return nil }
    return Finding(
      .sameID, question.source, words: question.id,
      "the id `\(question.id)` is also that of `\(other)`", remedy: "give each question an id of its own")
  }
}

private func relatedFindings(_ collection: Collection) -> [Finding] {
  let ids = Set(collection.questions.map(\.id))
  return collection.questions.flatMap { question in
    question.related.filter { !ids.contains($0) }.map {
      .unknown(
        .unknownRelated, "related question", $0, among: ids.sorted(), path: question.source, line: 0)
    }
  }
}

private func numberFindings(_ collection: Collection) -> [Finding] {
  zip(collection.questions, collection.questions.dropFirst()).compactMap { question, next in
    guard question.role == next.role, question.number == next.number else { return nil }
    return Finding(
      .sameNumber, next.source, "`\(question.source)` has the number \(next.number) as well",
      remedy: "give it the next free number")
  }
}

private func scenarioFindings(_ collection: Collection) -> [Finding] {
  collection.scenarios.flatMap { scenario in
    zip(collection.roles, scenario.questions).compactMap { role, questions in
      switch questions.count {
      case 1: nil
      case 0:
        Finding(
          .scenarioGap, role.folder, "no question of this role has the scenario `\(scenario.slug)`",
          remedy: "write one, or put the scenario to other roles alone by leaving it out of scenarios.yml")
      default:
        Finding(
          .scenarioTwice, collection.questions[questions[1]].source, words: scenario.slug,
          "this role has the scenario `\(scenario.slug)` twice",
          remedy: "keep it for the question that fits it best")
      }
    }
  }
}
