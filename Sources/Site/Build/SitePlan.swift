internal import Collection
internal import HTML
internal import SearchIndex
internal import Storage
internal import Templates

/// Every file of the site but those of the search index, and how each comes to its bytes: a pure function
/// from the model. A class, since every draft holds on to it.
final class SitePlan: Sendable {
  struct File: Sendable {
    let path: String
    let work: Work
  }

  /// What a file is made of; rendered when its turn comes, so that memory does not grow with pages.
  enum Work: Sendable {
    case ready([UInt8])
    case text(@Sendable () -> [UInt8])
    case index(SearchFile)
    case home, compare, scenarios, themes, search, notFound
    case role(Int)
    case question(Int)
    case twin(Int)
    case pair(Int, Int)
    case scenario(Int)
    case theme(Int)
    case page(Int)
    case attachment(String)
    case redirect(from: String, to: Route)
    /// A print edition, of one role or of all.
    case print(role: Int?, answers: Bool)
  }

  let files: [File]
  /// How many of the files are pages.
  let pageCount: Int
  let content: Content
  let relations: Relations
  /// Of the collection without its questions, and with them.
  let outline: Digest
  let whole: Digest
  /// By the place of a question, all that other pages may show of it.
  let matters: [Digest]
  let frame: Frame
  /// Round pages that are handed the questions that they show.
  let bareFrame: Frame
  let questionFrame: FrameOfForms
  let reopening: Reopening

  init(_ content: Content, relations: Relations, options: BuildOptions) {
    self.content = content
    self.relations = relations
    reopening = Reopening(content: content)
    let collection = content.collection
    let base = (options.baseURL ?? collection.site.baseURL).map {
      $0.hasSuffix("/") ? $0 : $0 + "/"
    }
    let assets = AssetFiles(pictures: base == nil ? 0 : collection.roles.count + 1)
    // A feed needs dates.
    let hasFeed = base != nil && collection.questions.contains { $0.updated != nil }
    frame = Frame(
      collection: collection, assets: assets.assets, baseURL: base, hasFeed: hasFeed)
    bareFrame = frame.withoutQuestions
    var outline = content.outline
    // All that a frame without questions still has of them.
    outline.add(number: hasFeed ? 1 : 0)
    self.outline = outline
    whole = content.whole(outline)
    matters = content.questions.map { $0.matter }
    questionFrame = FrameOfForms(bareFrame, at: .question(role: "", question: ""))

    let pages = SitePlan.pages(collection)
    // Assets first: a page never stands before what it names.
    var files = assets.files.map { File(path: $0.route.file, work: .ready($0.bytes)) }
    files += content.attachments.map { File(path: $0.route.file, work: .attachment($0.path)) }
    files += pages.map { File(path: $0.route.file, work: $0.work) }
    if collection.site.twins {
      files += collection.questions.indices.map {
        let route = collection.route(of: collection.questions[$0])
        return File(path: route.address + "index.md", work: .twin($0))
      }
    }
    if collection.site.print { files += SitePlan.editions(collection) }
    files += SitePlan.aliases(collection)
    files.append(File(path: "404.html", work: .notFound))
    func add(_ path: String, _ text: @Sendable @escaping () -> [UInt8]) {
      files.append(File(path: path, work: .text(text)))
    }
    add("questions.json") { questionsJSON(collection) }
    add("llms.txt") { llmsText(collection, base: base) }
    add("robots.txt") { robots(base: base) }
    add(".nojekyll") { [] }
    add("_headers") { hostHeaders(assets.files.map(\.route)) }
    add("_redirects") { redirects(collection) }
    if let base {
      add("sitemap.xml") { sitemap(pages.map { ($0.route, $0.updated) }, base: base) }
      if hasFeed { add("feed.xml") { feed(collection, base: base) } }
    }
    self.files = files
    pageCount = pages.count + 1
  }
}

extension SitePlan {
  static func files(of index: SearchIndex) -> [File] {
    index.files.map { File(path: "search/" + $0.name, work: .index($0)) }
  }

  private typealias Planned = (route: Route, work: Work, updated: Day?)

  private static func pages(_ collection: Collection) -> [Planned] {
    var pages: [Planned] = [(.home, .home, nil)]
    for (place, role) in collection.roles.enumerated() {
      pages.append((.role(role.slug), .role(place), nil))
      pages += role.questions.map {
        let question = collection.questions[$0]
        return (collection.route(of: question), .question($0), question.updated)
      }
    }
    if collection.roles.count > 1 {
      pages.append((.compare, .compare, nil))
      for left in collection.roles.indices {
        for right in collection.roles.indices where right > left {
          let route = Route.pair(collection.roles[left].slug, collection.roles[right].slug)
          pages.append((route, .pair(left, right), nil))
        }
      }
    }
    if !collection.scenarios.isEmpty {
      pages.append((.scenarios, .scenarios, nil))
      pages += collection.scenarios.enumerated().map { (.scenario($1.slug), .scenario($0), nil) }
    }
    if !collection.themes.isEmpty {
      pages.append((.themes, .themes, nil))
      pages += collection.themes.enumerated().map { (.theme($1.slug), .theme($0), nil) }
    }
    pages += collection.pages.enumerated().map { ($1.route, .page($0), nil) }
    pages.append((.search, .search, nil))
    return pages
  }

  private static func editions(_ collection: Collection) -> [File] {
    let roles: [Int?] = [nil] + collection.roles.indices.map { $0 }
    return roles.flatMap { role in
      [true, false].map { answers in
        let slug = role.map { collection.roles[$0].slug }
        return File(
          path: Route.print(role: slug, answers: answers).file,
          work: .print(role: role, answers: answers))
      }
    }
  }

  private static func aliases(_ collection: Collection) -> [File] {
    collection.questions.flatMap { question in
      question.formerAddresses.compactMap(\.file).map {
        File(path: $0, work: .redirect(from: $0, to: collection.route(of: question)))
      }
    }
  }
}
