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
    var links: [String] = []
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
  func bytes(of file: File) throws(WritingFailure) -> [UInt8] { try draft(of: file).make().bytes }

  /// `links` are those that the last build found in the file.
  func draft(of file: File, links: [String] = []) -> Draft {
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
    case .role(let place):
      let introduction = content.introductions[place]
      return Draft { [frame] in
        RolePage(
          frame: frame, place: place, lead: introduction.lead, introduction: introduction.rest,
          contents: introduction.contents
        ).html.bytes
      }
    case .question(let place): return questionDraft(place)
    case .twin(let place): return twinDraft(place, links: links)
    case .attachment(let path): return attachmentDraft(path)
    case .print(let role, let answers): return printDraft(role, answers: answers)
    case .compare: return Draft { [frame] in ComparePage(frame: frame).html.bytes }
    case .pair(let left, let right): return Draft { [self] in pairPage(left, right).bytes }
    case .scenarios: return Draft { [frame] in ScenariosPage(frame: frame).html.bytes }
    case .scenario(let place):
      return Draft { [frame] in ScenarioPage(frame: frame, place: place).html.bytes }
    case .themes: return Draft { [frame] in ThemesPage(frame: frame).html.bytes }
    case .theme(let place):
      return Draft { [frame] in
        ThemePage(frame: frame, theme: collection.themes[place]).html.bytes
      }
    case .page(let place):
      return Draft { [content, frame] in
        TextPage(
          frame: frame, page: collection.pages[place], body: content.pageBodies[place]
        ).html.bytes
      }
    case .search: return Draft { [frame] in SearchFormPage(frame: frame).html.bytes }
    case .notFound: return Draft { [frame] in NotFoundPage(frame: frame).html.bytes }
    case .redirect(let from, let route):
      return Draft { [frame] in RedirectPage(frame: frame, from: from, to: route).html.bytes }
    }
  }

  private func pairPage(_ left: Int, _ right: Int) -> HTML {
    let near = near(.pair(left, right))
    let questions = content.collection.questions
    let pairs = stride(from: 0, to: near.count, by: 2).map {
      (questions[near[$0]], questions[near[$0 + 1]])
    }
    return PairPage(frame: frame, left: left, right: right, nearest: pairs).html
  }
}
