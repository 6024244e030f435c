internal import Collection
internal import HTML
internal import Storage
internal import Templates

/// A file of the site that is not made yet.
struct Draft {
  /// What it will be made of; `nil` where only making it tells.
  let recipe: Digest?
  let make: () throws(WritingFailure) -> Made

  struct Made {
    let bytes: [UInt8]
    let recipe: Digest?
    /// Of a part of the search index, the files that it names.
    var others: [String] = []
  }
}

extension Draft {
  /// One whose bytes are as quickly made as anything that would tell of them.
  fileprivate init(_ bytes: @escaping () -> [UInt8]) {
    recipe = nil
    make = { Made(bytes: bytes(), recipe: nil) }
  }
}

extension SitePlan {
  /// The bytes of a file.
  func bytes(of file: File) throws(WritingFailure) -> [UInt8] {
    try draft(of: file, handed: handed(to: file.work)).make().bytes
  }

  func draft(of file: File, handed: Handed) -> Draft {
    let collection = content.collection
    switch file.work {
    case .ready(let bytes): return Draft { bytes }
    case .text(let make): return Draft(make)
    case .index(let file): return indexDraft(file)
    case .home:
      return Draft { [content, frame] in
        HomePage(
          frame: frame, introduction: content.home.introduction, sections: content.home.sections
        ).html.bytes
      }
    case .role(let place): return Draft { [self] in rolePage(place, handed).bytes }
    case .question(let place): return questionDraft(place, handed)
    case .twin(let place): return twinDraft(place)
    case .attachment(let path): return attachmentDraft(path)
    case .print(let role, let answers): return printDraft(role, answers: answers)
    case .compare: return Draft { [frame] in ComparePage(frame: frame).html.bytes }
    case .pair(let left, let right):
      return Draft { [self] in pairPage(left, right, handed).bytes }
    case .scenarios: return Draft { [frame] in ScenariosPage(frame: frame).html.bytes }
    case .scenario(let place):
      let views = handed.questions(of: collection)[0]
      return Draft { [bareFrame] in
        ScenarioPage(frame: bareFrame, place: place, views: views).html.bytes
      }
    case .themes: return Draft { [bareFrame] in ThemesPage(frame: bareFrame).html.bytes }
    case .theme(let place):
      let questions = handed.questions(of: collection)
      return Draft { [bareFrame] in
        ThemePage(
          frame: bareFrame, theme: collection.themes[place], questions: questions
        ).html.bytes
      }
    case .page(let place):
      return Draft { [content, bareFrame] in
        TextPage(
          frame: bareFrame, page: collection.pages[place], body: content.pageBodies[place]
        ).html.bytes
      }
    case .search: return Draft { [bareFrame] in SearchFormPage(frame: bareFrame).html.bytes }
    case .notFound: return Draft { [bareFrame] in NotFoundPage(frame: bareFrame).html.bytes }
    case .redirect(let from, let route):
      return Draft { [frame] in RedirectPage(frame: frame, from: from, to: route).html.bytes }
    }
  }

  private func rolePage(_ place: Int, _ handed: Handed) -> HTML {
    let introduction = content.introductions[place]
    return RolePage(
      frame: bareFrame, place: place, questions: handed.questions(of: content.collection)[0],
      // They are those of its questions.
      skills: content.collection.skills(mostTestedBy: place, limit: 20), lead: introduction.lead,
      introduction: introduction.rest,
      contents: introduction.contents
    ).html
  }

  private func pairPage(_ left: Int, _ right: Int, _ handed: Handed) -> HTML {
    let shown = handed.questions(of: content.collection)
    let scenarios = content.collection.scenarios(of: left, right)
    return PairPage(
      frame: bareFrame, left: left, right: right, tested: handed.tested,
      situations: scenarios.indices.map { (scenarios[$0], shown[0][$0], shown[1][$0]) },
      nearest: Array(zip(shown[2], shown[3]))
    ).html
  }
}
