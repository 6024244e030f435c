internal import Collection
internal import HTML

/// The roles as lenses on a question's situation: another role, the same situation. Without a situation
/// there is nothing to turn, and every part is empty.
struct Lens {
  private let question: Question
  private let scenario: Scenario?
  /// The question that stands for each role in the situation; the page's own for its role.
  private let views: [Question]
  private let here: Here
  private let collection: Collection

  init(_ question: Question, here: Here, in frame: Frame) {
    let questions = frame.collection.questions
    let scenario = frame.collection.scenario(of: question)
    self.question = question
    self.scenario = scenario
    self.here = here
    collection = frame.collection
    views = (scenario?.questions ?? []).enumerated().compactMap { place, asked in
      place == question.role ? question : asked.first.map { questions[$0] }
    }
  }

  /// The other roles' views.
  var others: [Question] { views.filter { $0.source != question.source } }

  /// The strip over a question: the pane looked through runs on into what it shows.
  var strip: HTML {
    guard let scenario else { return "" }
    let panes: [HTML] = views.map { view in
      """
      <li class="\(Role.style(view.role))"><a href="\(address(of: view))"\(current(view))>\(mark(view.role))<b>\(name(of: view))</b><span>\(view.title)</span></a></li>

      """
    }
    let lenses = views.count == 1 ? "lens" : "lenses"
    let situation = scenario.situation.isEmpty ? scenario.title : scenario.situation
    return """
      <p class="situation"><span class="meta">One situation, \(numberWord(views.count)) \(lenses)</span><br><a href="\(here.to(.scenario(scenario.slug)))">\(situation)</a></p>
      <nav aria-label="The same situation, by role"><ul class="\(views.count > 6 ? "lens many" : "lens")">
      \(panes)</ul></nav>
      """
  }

  /// The marks alone, which follow the reader beside the contents.
  var turn: HTML {
    if views.isEmpty { return "" }
    let marks: [HTML] = views.map { view in
      """
      <li class="\(Role.style(view.role))"><a href="\(address(of: view))" title="\(name(of: view))"\(current(view))>\(mark(view.role))<span class="hide">\(name(of: view))</span></a></li>
      """
    }
    return """
      <nav class="turn" aria-label="Change the lens"><ul>\(marks)</ul></nav>
      """
  }

  private func name(of view: Question) -> String { collection.role(of: view).name }

  private func address(of view: Question) -> String { here.to(collection.route(of: view)) }

  private func current(_ view: Question) -> HTML? {
    guard view.source == question.source else { return nil }
    return """
       aria-current="page"
      """
  }
}
