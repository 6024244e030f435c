internal import Collection
internal import Storage

/// A part of a page that one who edits knows by name. That a page changed is found by its recipe or its
/// bytes; parts only say why.
enum Part: UInt8, Sendable, CaseIterable {
  case text, matter, neighbours, related, situation, introduction, row, questions, attachment
  /// All of it, of which nothing is told apart: it changed if the file did.
  case whole
}

/// What a part was made from.
struct PartDigest: Sendable, Equatable {
  let part: Part
  let digest: Digest

  init(_ part: Part, _ digest: Digest) {
    self.part = part
    self.digest = digest
  }
}

extension Part {
  var words: String {
    switch self {
    case .text: "its text"
    case .matter: "its title, front matter or what it tests"
    case .neighbours: "the question before or after it"
    case .related: "the questions on its subject"
    case .situation: "the questions on its situation"
    case .introduction: "the README that introduces it"
    case .row: "the role's row in the table"
    case .questions: "the questions on it"
    case .attachment: "the file"
    case .whole: "the collection as a whole"
    }
  }
}

extension SitePlan {
  /// The parts of a file, of which the first that changed is what an author will want to know.
  func parts(of file: File) -> [PartDigest] {
    let collection = content.collection
    switch file.work {
    case .question(let place): return parts(ofQuestion: place)
    case .twin(let place): return [.init(.text, content.questions[place].source)]
    case .attachment(let path): return [contents(of: path, as: .attachment)]
    case .home:
      let readme = collection.home.source.map { [contents(of: $0, as: .introduction)] } ?? []
      return readme + [.init(.questions, digest(of: collection.questions.indices))]
    case .role(let place):
      let role = collection.roles[place]
      let introduction = role.introduction.map { [contents(of: $0, as: .introduction)] } ?? []
      return introduction + [
        .init(.row, Digest { $0.put([role.focus, role.pattern, role.summary] + role.facets) }),
        .init(.questions, digest(of: role.questions)),
      ]
    case .scenario(let place):
      return [.init(.questions, digest(of: collection.scenarios[place].questions.joined()))]
    case .theme(let place):
      return [.init(.questions, digest(of: collection.themes[place].questions.joined()))]
    case .pair(let left, let right):
      let roles = [collection.roles[left], collection.roles[right]]
      return [.init(.questions, digest(of: roles.map(\.questions).joined()))]
    case .page(let place): return [contents(of: collection.pages[place].source, as: .text)]
    case .print(let role, _):
      let places = role.map { collection.roles[$0].questions } ?? collection.questions.indices
      return [.init(.questions, digest(of: places))]
    case .compare: return [.init(.questions, digest(of: collection.questions.indices))]
    case .ready, .text, .index: return [.init(.whole, Digest())]
    case .scenarios, .themes, .search, .notFound, .redirect: return []
    }
  }

  private func parts(ofQuestion place: Int) -> [PartDigest] {
    let collection = content.collection
    let question = content.questions[place]
    let role = collection.role(of: collection.questions[place])
    let beside = [place - 1, place + 1].filter(role.questions.contains)
    let situation = collection.scenario(of: collection.questions[place])?.questions.joined()
    return [
      .init(.text, question.facts.bodyDigest), .init(.matter, question.matter),
      .init(.neighbours, digest(of: beside)),
      .init(.situation, digest(of: (situation.map(Array.init) ?? []).filter { $0 != place })),
      .init(.related, digest(of: relations.related[place])),
    ]
  }

  private func contents(of path: String, as part: Part) -> PartDigest {
    PartDigest(part, content.ledger.digest(of: path) ?? Digest())
  }

  private func digest(of places: some Sequence<Int>) -> Digest {
    var digest = Digest()
    for place in places { digest.add(matters[place]) }
    return digest
  }
}

extension Question {
  /// All that other pages may show of it.
  var matter: Digest { Digest { store(in: &$0) } }
}
