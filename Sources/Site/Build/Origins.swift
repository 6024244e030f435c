internal import Collection
internal import Storage
internal import Templates

// What files are made from, known before anything of them is drawn.

extension SitePlan {
  /// Of all that a file is made from, so that where it is as it was, so is the file. `nil` where the recipe
  /// is known as soon.
  func origin(of file: File, handed: Handed) -> Digest? {
    switch file.work {
    case .index, .attachment: return nil
    default: break
    }
    var origin = handed.seesAll ? whole : outline
    add(handed, to: &origin)
    for place in texts(of: file.work) {
      origin.add(content.questions[place].source)
      origin.add(content.questions[place].surroundings)
    }
    return origin
  }

  /// The questions whose texts a file holds.
  private func texts(of work: Work) -> Range<Int> {
    switch work {
    case .question(let place), .twin(let place): place..<place + 1
    case .print(let role, _): PrintPage.questions(role: role, in: content.collection)
    default: 0..<0
    }
  }

  private func add(_ handed: Handed, to origin: inout Digest) {
    for group in handed.questions {
      origin.add(number: UInt64(group.count))
      for place in group {
        origin.add(number: UInt64(place))
        origin.add(matters[place])
      }
    }
    if !handed.tested.isEmpty { origin.add(Digest(storing: handed.tested.store)) }
  }
}

extension TestedByTwo {
  /// For comparison alone: it is never read.
  fileprivate func store(in bytes: inout ByteWriter) {
    for skills in [both, one] {
      bytes.put(skills) { bytes, skill in
        bytes.put(skill.name)
        bytes.put(skill.counts) { $0.put($1) }
      }
    }
    bytes.put(most)
  }
}

extension Content {
  /// Of the collection without its questions, which is decided by the names of files, what is in those that
  /// are no questions, how that stands what links name, which pages are published, and which questions each
  /// role, theme and scenario has; and by the program and what it was told.
  var outline: Digest {
    let questions = kept.map { $0.facts.question }
    let ofQuestions = Set(questions.lazy.map { $0.source })
    let others = ledger.entries.filter { !ofQuestions.contains($0.key) }
    return Digest {
      $0.put(fixed: folder?.digest.bits ?? 0)
      $0.put(others.sorted { $0.key < $1.key }) { bytes, file in
        bytes.put(file.key)
        bytes.put(fixed: file.value.digest.bits)
      }
      $0.put(links.asked.sorted { $0.key < $1.key }) { bytes, file in
        bytes.put(file.key)
        bytes.put(file.value.rawValue)
      }
      // Links to them lead nowhere.
      $0.put(questions.filter { $0.isDraft }.map { $0.source })
      // A page that only drafts refer to is read, and is none of the site's.
      $0.put(collection.pages.map(\.source))
      $0.put(collection.roles) {
        $0.put([$1.questions.lowerBound, $1.questions.upperBound]) { $0.put($1) }
      }
      for terms in [
        collection.scenarios.map { ($0.slug, $0.questions) },
        collection.themes.map { ($0.slug, $0.questions) },
      ] {
        $0.put(terms) { bytes, term in
          bytes.put(term.0)
          bytes.put(term.1) { bytes, places in bytes.put(places) { $0.put($1) } }
        }
      }
    }
  }

  /// Of the whole collection: the same, and what each question says of itself.
  func whole(_ outline: Digest) -> Digest { kept.reduce(into: outline) { $0.add($1.matter) } }
}
