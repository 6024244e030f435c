internal import Collection
internal import HTML
internal import SearchIndex
internal import Storage
internal import Templates

// The files whose recipe is known before they are made: those that hold a question's whole text, parts of
// the search index, and copies of files. There are as many of them as there are questions, so an edit should
// not make them all.

extension SitePlan {
  func questionDraft(_ place: Int, _ handed: Handed) -> Draft {
    let question = content.questions[place]
    let form = questionForm(place, handed)
    var recipe = form.digest
    recipe.add(questionFrame.digest)
    recipe.add(question.facts.bodyDigest)
    return Draft(recipe: recipe) { [self, recipe] () throws(WritingFailure) in
      let known = question.takeMarkup()
      let markup = if let known { known } else { try reopening.body(of: place) }
      return Draft.Made(bytes: form.filled(with: questionFrame.pieces + markup), recipe: recipe)
    }
  }

  private func questionForm(_ place: Int, _ handed: Handed) -> PageForm {
    let shown = handed.questions(of: content.collection)
    return PageForm(
      html: QuestionPage(
        frame: questionFrame.withGaps, question: content.collection.questions[place],
        body: content.questions[place].facts.shape.body(gapsFrom: questionFrame.pieces.count),
        views: shown[2], related: shown[3], previous: shown[0].first, next: shown[1].first
      ).html)
  }

  /// Texts are read again for it: the bodies at hand have the ids and links of the questions' own pages.
  func printDraft(_ role: Int?, answers: Bool) -> Draft {
    let collection = content.collection
    let places = PrintPage.questions(role: role, in: collection)
    var gaps = 0
    let bodies = places.map { place in
      let shape = content.questions[place].facts.shape
      defer { gaps += shape.count }
      return shape.body(gapsFrom: gaps)
    }
    let form = PageForm(
      html: PrintPage(frame: frame, role: role, answers: answers, bodies: bodies).html)
    let recipe = Digest {
      $0.put(fixed: form.digest.bits)
      for question in content.questions[places] {
        $0.put(fixed: question.source.bits)
        $0.put(fixed: question.surroundings.bits)
      }
    }
    return Draft(recipe: recipe) { [self] () throws(WritingFailure) in
      let edition = Route.print(role: role.map { collection.roles[$0].slug }, answers: answers)
      var markup: [HTML] = []
      for place in places {
        markup += try reopening.body(
          of: place, in: edition, level: PrintPage.level(role: role))
      }
      return Draft.Made(bytes: form.filled(with: markup), recipe: recipe)
    }
  }

  func twinDraft(_ place: Int) -> Draft {
    let question = content.collection.questions[place]
    let source = content.questions[place].source
    let facts = content.questions[place].facts
    let recipe = Digest {
      $0.put(fixed: source.bits)
      for link in facts.links { link.target.store(in: &$0) }
    }
    return Draft(recipe: recipe) { [self] () throws(WritingFailure) in
      let bytes = try content.bytes(of: question.source, as: source)
      guard let text = try? SourceText(path: question.source, bytes: bytes) else {
        throw .changed(question.source)
      }
      let twin = Twin(
        of: text, at: content.collection.route(of: question), links: facts.links,
        written: facts.written)
      return Draft.Made(bytes: twin.bytes, recipe: recipe)
    }
  }

  func indexDraft(_ file: SearchFile) -> Draft {
    Draft(recipe: file.recipe) {
      Draft.Made(bytes: file.make(), recipe: file.recipe, others: file.others)
    }
  }

  func attachmentDraft(_ path: String) -> Draft {
    let recipe = content.ledger.digest(of: path)
    return Draft(recipe: recipe) { [self] () throws(WritingFailure) in
      guard let recipe else { throw .changed(path) }
      return Draft.Made(bytes: try content.bytes(of: path, as: recipe), recipe: recipe)
    }
  }
}
