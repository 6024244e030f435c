internal import Collection
internal import Storage
internal import Templates

// What files are made from, known before anything of them is drawn. All of them see what all pages share;
// what a page is given besides comes from the two functions below, so that its origin cannot lack it.

extension SitePlan {
  /// Of all that a file is made from, so that where it is as it was, so is the file. `nil` where the recipe
  /// is known as soon.
  func origin(of file: File) -> Digest? {
    switch file.work {
    case .index, .attachment: return nil
    default: break
    }
    var origin = common
    for place in texts(of: file.work) {
      origin.add(content.questions[place].source)
      origin.add(content.questions[place].surroundings)
    }
    for place in near(file.work) { origin.add(number: UInt64(place)) }
    return origin
  }

  /// The questions whose texts a file holds.
  func texts(of work: Work) -> Range<Int> {
    switch work {
    case .question(let place), .twin(let place): place..<place + 1
    case .print(let role, _): PrintPage.questions(role: role, in: content.collection)
    default: 0..<0
    }
  }

  /// The questions that a page names because of what their texts say: those on a question's subject, and
  /// for two roles each question and the one that is nearest to it in the other role.
  func near(_ work: Work) -> [Int] {
    switch work {
    case .question(let place): return relations.related[place]
    case .pair(let left, let right): return nearest(left, right) + nearest(right, left)
    default: return []
    }
  }

  private func nearest(_ role: Int, _ other: Int) -> [Int] {
    content.collection.roles[role].questions.flatMap { place in
      relations.nearest[place][other].map { [place, $0] } ?? []
    }
  }
}

extension Content {
  /// Of all that pages share: the names of files, what is in those that are no questions, how that stands
  /// what links name, and what each question says of itself. With the program and what it was told it
  /// decides the collection.
  var common: Digest {
    let ofQuestions = Set(kept.map(\.facts.question.source))
    let others = ledger.entries.filter { !ofQuestions.contains($0.key) }
    var common = Digest {
      $0.put(fixed: folder?.digest.bits ?? 0)
      $0.put(others.sorted { $0.key < $1.key }) { bytes, file in
        bytes.put(file.key)
        bytes.put(fixed: file.value.digest.bits)
      }
      $0.put(links.asked.sorted { $0.key < $1.key }) { bytes, file in
        bytes.put(file.key)
        bytes.put(file.value.rawValue)
      }
    }
    for question in kept { common.add(question.matter) }
    return common
  }
}
