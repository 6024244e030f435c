internal import Collection
internal import Storage

/// What a page is handed besides its frame.
///
/// A question's page and those of roles, pairs of roles, themes and scenarios see a frame without questions
/// and skills. So what they show of them is here, and nothing can be missing where it is asked whether it
/// changed.
struct Handed {
  /// Whether the page sees the whole collection, and so is handed nothing of it.
  var seesAll = false
  /// Their places, in groups as the page shows them.
  var questions: [[Int]] = []
  /// What two roles' questions test.
  var tested = TestedByTwo()
}

extension Handed {
  func questions(of collection: Collection) -> [[Question]] {
    questions.map { $0.map { collection.questions[$0] } }
  }
}

extension SitePlan {
  func handed(to work: Work) -> Handed {
    let collection = content.collection
    switch work {
    case .question(let place):
      let role = collection.role(of: collection.questions[place])
      let beside = [place - 1, place + 1].map { role.questions.contains($0) ? [$0] : [] }
      return Handed(questions: beside + [collection.views(of: place), relations.related[place]])
    case .role(let place):
      return Handed(questions: [Array(collection.roles[place].questions)])
    case .pair(let left, let right):
      let situations = collection.scenarios(of: left, right)
      let nearest = nearest(left, right) + nearest(right, left)
      return Handed(
        questions: [
          situations.map { $0.questions[left][0] }, situations.map { $0.questions[right][0] },
          nearest.map(\.own), nearest.map(\.other),
        ],
        tested: collection.tested(by: left, right, limit: 30))
    case .scenario(let place):
      return Handed(questions: [Array(collection.scenarios[place].questions.joined())])
    case .theme(let place): return Handed(questions: collection.themes[place].questions)
    case .twin, .themes, .search, .notFound, .page, .ready: return Handed()
    case .home, .compare, .scenarios, .print, .redirect, .text, .index, .attachment:
      return Handed(seesAll: true)
    }
  }

  /// Each question of a role that has one, and the one that is nearest to it in the other role.
  private func nearest(_ role: Int, _ other: Int) -> [(own: Int, other: Int)] {
    content.collection.roles[role].questions.compactMap { place in
      relations.nearest[place][other].map { (place, $0) }
    }
  }
}
